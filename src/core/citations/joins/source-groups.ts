/**
 * Which references name one source, kept as reports come and go.
 *
 * References with the same profile form one node. Two nodes are joined where `whySameSource` gives a
 * reason; a source is a connected set of nodes, parted again where two of them are kept apart, so that the order in
 * which reports are added does not matter. Only nodes that share a key (an address, a number, a symbol, two long title words) are ever
 * compared: a library of 60,000 references needs no 60,000² comparisons.
 */
import { digest } from '../../text/digest.ts';
import { createHashedBuckets } from './hashed-buckets.ts';
import { whySameSource } from './same-source.ts';
import { splitWhereApart } from './split-where-apart.ts';
import type { SourceProfile } from '../identity/source-profile.ts';
import { sourceKeys } from './source-keys.ts';

/** Lists here are replaced and not pushed to: most hold one thing, and a list that grows keeps room for sixteen more. */
interface Node<Member> {
  readonly profile: SourceProfile;
  /** Members with this profile are one source; without, each has a node of its own (a cable without a date). */
  readonly shared: boolean;
  texts: readonly string[];
  members: readonly Member[];
  cluster: Cluster<Member>;
}

/** Nodes that similarities connect. */
interface Cluster<Member> {
  nodes: readonly Node<Member>[];
  /** The sources among them; `null` until they are asked for. */
  sources: readonly (readonly Node<Member>[])[] | null;
}

export interface SourceGroups<Member> {
  /** `text` stands for all that the profile is made from: members with the same have one profile, made once. */
  readonly add: (member: Member, text: string, profile: () => SourceProfile) => void;
  /** Together: what stays is joined afresh once, and not once for each that leaves. */
  readonly remove: (members: readonly Member[]) => void;
  /** All members of the source that the member names, itself among them. */
  readonly membersOf: (member: Member) => readonly Member[];
  /** All members of the sources that these name, and of some more; to be gone through before anything is added or removed. */
  readonly around: (members: readonly Member[]) => Iterable<readonly Member[]>;
  /** All sources one by one; to be gone through before anything is added or removed. */
  readonly each: () => Iterable<readonly Member[]>;
  /** All sources, each as its members. */
  readonly groups: () => readonly (readonly Member[])[];
  readonly profileOf: (member: Member) => SourceProfile | undefined;
}

/** Profiles that say the same have one. */
function signatureOf(profile: SourceProfile): string {
  return digest(JSON.stringify(profile));
}

/** An empty set of sources. Members are compared by identity. */
export function createSourceGroups<Member>(): SourceGroups<Member> {
  const nodes = new Map<string, Node<Member>>();
  const nodeOfText = new Map<string, Node<Member>>();
  const nodeOf = new Map<Member, Node<Member>>();
  const buckets = createHashedBuckets<Node<Member>>();
  const clusters = new Set<Cluster<Member>>();

  function merge(one: Cluster<Member>, other: Cluster<Member>): void {
    const [small, large] = one.nodes.length < other.nodes.length ? [one, other] : [other, one];
    for (const node of small.nodes) node.cluster = large;
    large.nodes = large.nodes.concat(small.nodes);
    large.sources = null;
    clusters.delete(small);
  }

  function alone(node: Node<Member>): Cluster<Member> {
    const cluster: Cluster<Member> = { nodes: [node], sources: null };
    clusters.add(cluster);
    return cluster;
  }

  function enter(node: Node<Member>): void {
    for (const key of sourceKeys(node.profile)) {
      for (const other of buckets.at(key)) {
        if (other.cluster === node.cluster || whySameSource(node.profile, other.profile) === null) continue;
        merge(node.cluster, other.cluster);
      }
      buckets.put(key, node);
    }
  }

  function sourcesOf(cluster: Cluster<Member>): readonly (readonly Node<Member>[])[] {
    cluster.sources ??= splitWhereApart(cluster.nodes);
    return cluster.sources;
  }

  function leave(node: Node<Member>): void {
    for (const key of sourceKeys(node.profile)) buckets.remove(key, node);
  }

  function nodeFor(profile: SourceProfile): Node<Member> {
    const signature = signatureOf(profile);
    const known = nodes.get(signature);
    if (known !== undefined) return known;
    const shared = whySameSource(profile, profile) !== null;
    const node: Node<Member> = {
      profile,
      shared,
      texts: [],
      members: [],
      cluster: { nodes: [], sources: null },
    };
    node.cluster = alone(node);
    if (shared) nodes.set(signature, node);
    enter(node);
    return node;
  }

  function* around(members: readonly Member[]): Generator<readonly Member[]> {
    yield* sourcesIn(new Set(members.flatMap((member) => nodeOf.get(member)?.cluster ?? [])));
  }

  function* sourcesIn(some: ReadonlySet<Cluster<Member>>): Generator<readonly Member[]> {
    for (const cluster of some)
      for (const source of sourcesOf(cluster)) yield source.flatMap(({ members }) => members);
  }

  return {
    add(member, text, makeProfile) {
      const known = nodeOfText.get(text);
      const node = known ?? nodeFor(makeProfile());
      if (node.shared && known === undefined) {
        nodeOfText.set(text, node);
        node.texts = node.texts.concat([text]);
      }
      node.members = node.members.concat([member]);
      nodeOf.set(member, node);
    },
    remove(members) {
      const affected = new Set<Node<Member>>();
      const leaving = new Set(members);
      for (const member of members) {
        const node = nodeOf.get(member);
        if (node !== undefined) affected.add(node);
        nodeOf.delete(member);
      }
      const broken = new Set<Cluster<Member>>();
      for (const node of affected) {
        node.members = node.members.filter((member) => !leaving.has(member));
        if (node.members.length > 0) continue;
        if (node.shared) nodes.delete(signatureOf(node.profile));
        for (const text of node.texts) nodeOfText.delete(text);
        broken.add(node.cluster);
      }
      // Without the nodes that are gone the others may fall apart: they are joined afresh.
      const rest: Node<Member>[] = [];
      for (const cluster of broken) {
        clusters.delete(cluster);
        for (const node of cluster.nodes) {
          leave(node);
          if (node.members.length > 0) rest.push(node);
        }
      }
      for (const node of rest) node.cluster = alone(node);
      for (const node of rest) enter(node);
    },
    membersOf(member) {
      const node = nodeOf.get(member);
      const source = node && sourcesOf(node.cluster).find((nodes) => nodes.includes(node));
      return source === undefined ? [] : source.flatMap(({ members }) => members);
    },
    around,
    each: () => sourcesIn(clusters),
    groups: () => [...sourcesIn(clusters)],
    profileOf: (member) => nodeOf.get(member)?.profile,
  };
}
