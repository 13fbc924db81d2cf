import { useEffect, useRef, useState } from 'react';
import words from '../../../messages/en/dialogs/share';
import titles from '../../../messages/en/stage/architectures';
import { useIsKept, usePage, usePlayer, useRun } from '../../../state/hooks';
import { type ShareLink, shareLink } from '../../../state/opening/sharing';
import { Dialog } from '../../../ui/Dialog';
import { Icon } from '../../../ui/Icon';
import { QrCode } from '../../../ui/QrCode';
import './share.css';

/** A link to the run as it was when this was opened. */
export function ShareDialog({ onClose }: { onClose(): void }) {
  const player = usePlayer();
  const [link, setLink] = useState<ShareLink | 'failed' | null>(null);
  const isKept = useIsKept();
  useEffect(() => {
    if (!isKept) return;
    let isOpen = true;
    void shareLink(player)
      .catch(() => 'failed' as const)
      .then((made) => isOpen && setLink(made));
    return () => {
      isOpen = false;
    };
  }, [player, isKept]);
  return (
    <Dialog title={words('share.title')} onClose={onClose}>
      {link === null && <p>{words('share.making')}</p>}
      {link === 'failed' && <InFile why={words('share.failed')} />}
      {link !== null && link !== 'failed' && <Link link={link} />}
      <div className="files">
        <ExportInstead />
      </div>
    </Dialog>
  );
}

function Link({ link }: { link: ShareLink }) {
  const { name } = useRun((view) => view.scenario);
  const shown = useRun(({ lanes, shown }) => lanes.find(({ id }) => id === shown)?.architecture);
  const { address, atUs: us, done, most } = link;
  const architecture = shown === undefined ? '' : titles(`architectures.${shown}`);
  return (
    <>
      <p>{words('share.opens', { name, architecture, us, done })}</p>
      {address.length <= most ? (
        <Short address={address} />
      ) : (
        <InFile why={words('share.tooLong', { length: address.length, most })} />
      )}
    </>
  );
}

function Short({ address }: { address: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'selected' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setOutcome('copied');
    } catch {
      field.current?.select();
      setOutcome('selected');
    }
  };
  return (
    <>
      <label className="share-link">
        <span>{words('share.field')}</span>
        <input
          ref={field}
          className="search-field"
          readOnly
          value={address}
          onFocus={(event) => event.target.select()}
        />
      </label>
      <div className="files">
        <button type="button" className="button button-primary" onClick={() => void copy()}>
          {outcome === 'copied' && <Icon name="check" />}
          {words('share.copy')}
        </button>
        <span role="status">{outcome !== null && words(`share.${outcome}`)}</span>
      </div>
      <QrCode text={address} label={words('share.code')} />
      <p className="quiet">
        {words('share.private')} {isLocal(location.hostname) && words('share.local')}
      </p>
    </>
  );
}

/** The way to files of the run, its log and its figures. */
function ExportInstead() {
  const open = usePage((page) => page.open);
  return (
    <button type="button" className="button" onClick={() => open('export')}>
      {words('share.export')}
    </button>
  );
}

/** Where there is no link, a file does. */
function InFile({ why }: { why: string }) {
  const player = usePlayer();
  return (
    <>
      <p>{why}</p>
      <div className="files">
        <button
          type="button"
          className="button button-primary"
          onClick={() => player.send({ type: 'save' })}
        >
          {words('share.save')}
        </button>
      </div>
    </>
  );
}

const isLocal = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\./.test(host);
