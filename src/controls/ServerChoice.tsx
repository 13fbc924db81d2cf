import { useState } from 'react';
import type { ChangeId } from '../engine';
import { serverName } from '../engine';
import words from '../messages/en/page/bar';
import { useRun } from '../state/hooks';
import { ControlIcon } from '../ui/ControlIcon';
import { ChangeButtons, offered } from './ChangeButtons';

interface Props {
  /** Which of a server's changes are offered. */
  offers(change: ChangeId): boolean;
}

/** One of many servers, and what can be done to it. */
export function ServerChoice({ offers }: Props) {
  const servers = useRun((run) => run.system.servers);
  const [chosen, setChosen] = useState(0);
  const server = servers.find((one) => one.index === chosen) ?? servers[0];
  if (server === undefined) return null;
  return (
    <>
      <label className="select">
        <span className="vh">{words('bar.server')}</span>
        <select value={server.index} onChange={(event) => setChosen(Number(event.target.value))}>
          {servers.map((one) => (
            <option key={one.index} value={one.index}>
              {serverName(one.index)}
            </option>
          ))}
        </select>
        <ControlIcon name="down" />
      </label>
      <ChangeButtons of={offered(server.index, server.changes.filter(offers))} />
    </>
  );
}
