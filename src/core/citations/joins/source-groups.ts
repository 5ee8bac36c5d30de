/**
 * Which references name one source, kept as reports come and go.
 *
 * References with the same profile form one node. Two nodes are joined where `whySameSource` gives a
 * reason; a source is a connected set of nodes, parted again where two of them are kept apart, so that the order in
 * which reports are added does not matter. Only nodes that share a key (an address, a number, a symbol, two long title words) are ever
 * compared: a library of 60,000 references needs no 60,000² comparisons.
 */
import { appendAll } from '../../../shared/lists.ts';
import { digest } from '../../text/digest.ts';
import { createHashedBuckets } from './hashed-buckets.ts';
import { whySameSource } from './same-source.ts';
import { splitWhereApart } from './split-where-apart.ts';
import type { SourceProfile } from '../identity/source-profile.ts';
import { sourceKeys } from './source-keys.ts';
import { separate } from './separate.ts';
import type { Separated } from './separate.ts';

/**
 * Short lists here are replaced and not pushed to: most hold one thing, and a list that grows keeps room for sixteen
 * more. One that has grown long is pushed to, or each of ten thousand members would cost a list of ten thousand.
 */
interface Node<Member> {
  readonly profile: SourceProfile;
  /** Members with this profile are one source; without, each has a node of its own (a cable without a date). */
  readonly shared: boolean;
  texts: string[];
  members: Member[];
  cluster: Cluster<Member>;
}

/** Nodes that similarities connect. */
interface Cluster<Member> {
  nodes: Node<Member>[];
  /** The sources among them; `null` until they are asked for. */
  sources: readonly (readonly Node<Member>[])[] | null;
}

/** All sources of some references. Members are compared by identity. */
export class SourceGroups<Member> {
  readonly #nodes = new Map<string, Node<Member>>();
  readonly #nodeOfText = new Map<string, Node<Member>>();
  readonly #nodeOf = new Map<Member, Node<Member>>();
  readonly #buckets = createHashedBuckets<Node<Member>>();
  readonly #clusters = new Set<Cluster<Member>>();
  #separated: Separated<Member> | null = null;

  /** `text` stands for all that the profile is made from: members with the same have one profile, made once. */
  add(member: Member, text: string, makeProfile: () => SourceProfile): void {
    const known = this.#nodeOfText.get(text);
    const node = known ?? this.#nodeFor(makeProfile());
    if (node.shared && known === undefined) {
      this.#nodeOfText.set(text, node);
      node.texts = withAll(node.texts, [text]);
    }
    node.members = withAll(node.members, [member]);
    this.#nodeOf.set(member, node);
  }

  /** Together: what stays is joined afresh once, and not once for each that leaves. */
  remove(members: readonly Member[]): void {
    const rest: Node<Member>[] = [];
    // Without the nodes that are gone the others may fall apart: they are joined afresh.
    for (const cluster of this.#clustersWithout(members)) {
      this.#clusters.delete(cluster);
      for (const node of cluster.nodes) {
        for (const key of sourceKeys(node.profile)) this.#buckets.remove(key, node);
        if (node.members.length > 0) rest.push(node);
      }
    }
    for (const node of rest) node.cluster = this.#alone(node);
    for (const node of rest) this.#enter(node);
  }

  /** From now on these are of different sources, whatever makes them alike; `null` where nobody keeps any apart. */
  keepApart(separated: Separated<Member> | null): void {
    this.#separated = separated;
  }

  /** All members of the source that the member names, itself among them. */
  membersOf(member: Member): readonly Member[] {
    const node = this.#nodeOf.get(member);
    const source = node && sourcesOf(node.cluster).find((nodes) => nodes.includes(node));
    if (source === undefined) return [];
    return separate(source, this.#separated).find((members) => members.includes(member)) ?? [];
  }

  /** All members of the sources that these name, and of some more; to be gone through before anything is added or removed. */
  around(members: readonly Member[]): Generator<readonly Member[]> {
    return this.#sourcesIn(new Set(members.flatMap((member) => this.#nodeOf.get(member)?.cluster ?? [])));
  }

  /** All sources, each as its members, one by one; to be gone through before anything is added or removed. */
  each(): Generator<readonly Member[]> {
    return this.#sourcesIn(this.#clusters);
  }

  *#sourcesIn(clusters: Iterable<Cluster<Member>>): Generator<readonly Member[]> {
    for (const cluster of clusters)
      for (const source of sourcesOf(cluster)) yield* separate(source, this.#separated);
  }

  profileOf(member: Member): SourceProfile | undefined {
    return this.#nodeOf.get(member)?.profile;
  }

  #nodeFor(profile: SourceProfile): Node<Member> {
    const signature = signatureOf(profile);
    const known = this.#nodes.get(signature);
    if (known !== undefined) return known;
    const shared = whySameSource(profile, profile) !== null;
    const node: Node<Member> = {
      profile,
      shared,
      texts: [],
      members: [],
      cluster: { nodes: [], sources: null },
    };
    node.cluster = this.#alone(node);
    if (shared) this.#nodes.set(signature, node);
    this.#enter(node);
    return node;
  }

  #alone(node: Node<Member>): Cluster<Member> {
    const cluster: Cluster<Member> = { nodes: [node], sources: null };
    this.#clusters.add(cluster);
    return cluster;
  }

  #enter(node: Node<Member>): void {
    for (const key of sourceKeys(node.profile)) {
      for (const other of this.#buckets.at(key)) {
        if (other.cluster === node.cluster || whySameSource(node.profile, other.profile) === null) continue;
        this.#merge(node.cluster, other.cluster);
      }
      this.#buckets.put(key, node);
    }
  }

  #merge(one: Cluster<Member>, other: Cluster<Member>): void {
    const [small, large] = one.nodes.length < other.nodes.length ? [one, other] : [other, one];
    for (const node of small.nodes) node.cluster = large;
    large.nodes = withAll(large.nodes, small.nodes);
    large.sources = null;
    this.#clusters.delete(small);
  }

  /** Takes the members from their nodes; gives the clusters that lost a node by it. */
  #clustersWithout(members: readonly Member[]): ReadonlySet<Cluster<Member>> {
    const affected = new Set<Node<Member>>();
    const leaving = new Set(members);
    for (const member of members) {
      const node = this.#nodeOf.get(member);
      if (node !== undefined) affected.add(node);
      this.#nodeOf.delete(member);
    }
    const broken = new Set<Cluster<Member>>();
    for (const node of affected) {
      node.members = node.members.filter((member) => !leaving.has(member));
      if (node.members.length > 0) continue;
      if (node.shared) this.#nodes.delete(signatureOf(node.profile));
      for (const text of node.texts) this.#nodeOfText.delete(text);
      broken.add(node.cluster);
    }
    return broken;
  }
}

function sourcesOf<Member>(cluster: Cluster<Member>): readonly (readonly Node<Member>[])[] {
  cluster.sources ??= splitWhereApart(cluster.nodes);
  return cluster.sources;
}

const SHORT = 16;

/** The list with these at its end, which may be the list itself. */
function withAll<Item>(list: Item[], items: readonly Item[]): Item[] {
  if (list.length < SHORT) return list.concat(items);
  appendAll(list, items);
  return list;
}

/** Profiles that say the same have one. */
function signatureOf(profile: SourceProfile): string {
  return digest(JSON.stringify(profile));
}
