import { type ReactNode, useId } from 'react';
import words from '../messages/en/stage/stage';
import { BalancerNode } from './nodes/BalancerNode';
import { CdnNode } from './nodes/CdnNode';
import { Nameless } from './nodes/Glyph';
import { GroupNode } from './nodes/GroupNode';
import { Kept } from './nodes/kept';
import type { NodeUse } from './nodes/NodeButton';
import { type ListName, nodeKey, type StageSystem } from './nodes/nodeRef';
import { PersonNode } from './nodes/PersonNode';
import { Replica } from './nodes/Replica';
import { ServerNode } from './nodes/ServerNode';
import { StoreNode } from './nodes/StoreNode';
import { clusterNotes } from './words';

/** With more servers than this each is drawn small. */
const SERVERS_IN_FULL = 4;
/** With more than this each is a plate, and so are groups of people. */
const SERVERS_COMPACT = 16;
const GROUPS_IN_ONE_COLUMN = 3;

interface Props {
  readonly system: StageSystem;
  /** A sentence beside the first server, or null. */
  readonly hint: string | null;
  use(list: ListName, key: string): NodeUse;
}

/** What every node may have to know of the whole. */
const Surroundings = ({ system, children }: { system: StageSystem; children: ReactNode }) => (
  <Kept value={system.keeps}>
    <Nameless value={system.crowd}>{children}</Nameless>
  </Kept>
);

/** The lists of the diagram. */
export function Columns({ system, hint, use }: Props) {
  const { people, groups, cdn, balancer, servers, store, architecture, usesMemory, crowd } = system;
  const compact = servers.length > SERVERS_IN_FULL;
  return (
    <Surroundings system={system}>
      <Column
        list="people"
        title={words('stage.people')}
        look={crowd ? groupsLook(groups.length) : ''}
      >
        {people.map((person) => (
          <li key={person.index}>
            <PersonNode
              person={person}
              {...use('people', nodeKey({ kind: 'person', index: person.index }))}
            />
          </li>
        ))}
        {groups.map((group, index) => (
          <li key={group.home === null ? 'none' : `${group.home.kind} ${group.home.index}`}>
            <GroupNode group={group} index={index} {...use('people', `group-${index}`)} />
          </li>
        ))}
      </Column>
      {cdn !== null && (
        <Column list="cdn" title={words('stage.cache')}>
          <li>
            <CdnNode cdn={cdn} {...use('cdn', 'cdn-0')} />
          </li>
        </Column>
      )}
      <Column list="balancer" title={words('stage.balancer')}>
        <li>
          <BalancerNode balancer={balancer} servers={servers} {...use('balancer', 'balancer-0')} />
        </li>
      </Column>
      <Column
        list="servers"
        title={serversTitle(usesMemory, system.clusterFlags)}
        look={serversLook(servers.length)}
      >
        {servers.map((server, place) => (
          <li key={server.index}>
            <ServerNode
              server={server}
              compact={compact}
              hint={place === 0 ? hint : null}
              {...use('servers', nodeKey({ kind: 'server', index: server.index }))}
            />
          </li>
        ))}
      </Column>
      <Column list="store" title={words('stage.store')}>
        <li>
          <StoreNode
            store={store}
            architecture={architecture}
            crowd={crowd}
            {...use('store', 'store-0')}
          />
          {store.replica !== null && <Replica replica={store.replica} />}
        </li>
      </Column>
    </Surroundings>
  );
}

function serversTitle(usesMemory: boolean, clusterFlags: number): string {
  const notes = clusterNotes(clusterFlags);
  if (notes.length > 0) return words('stage.doing', { all: notes });
  return words(usesMemory ? 'stage.memories' : 'stage.servers');
}

const serversLook = (count: number): string =>
  count <= SERVERS_IN_FULL ? '' : count <= SERVERS_COMPACT ? 'compact' : 'compact plates';

const groupsLook = (count: number): string =>
  count <= GROUPS_IN_ONE_COLUMN
    ? 'groups one-column'
    : count <= SERVERS_COMPACT
      ? 'groups'
      : 'groups plates';

interface ColumnProps {
  readonly list: ListName;
  readonly title: string;
  readonly look?: string;
  readonly children: ReactNode;
}

function Column({ list, title, look = '', children }: ColumnProps) {
  const id = useId();
  return (
    <div className={`column column-${list} ${look}`}>
      <h3 id={id}>{title}</h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets lists that have no bullets. */}
      <ul role="list" data-list={list} aria-labelledby={id}>
        {children}
      </ul>
    </div>
  );
}
