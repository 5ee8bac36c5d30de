/**
 * Which references name one source, kept as reports come and go.
 *
 * References with the same profile form one node. Two nodes are joined where `whySameSource` gives a
 * reason; a source is a connected set of nodes, so that the order in which reports are added does not
 * matter. Only nodes that share a key (an address, a number, a symbol, two long title words) are ever
 * compared: a library of 60,000 references needs no 60,000² comparisons.
 */
import { digest } from '../text/digest.ts';
import { whySameSource } from './same-source.ts';
import type { SourceProfile } from './source-profile.ts';
import { sourceKeys } from './source-keys.ts';

interface Node<Member> {
  readonly profile: SourceProfile;
  /** Members with this profile are one source; without, each has a node of its own (a cable without a date). */
  readonly shared: boolean;
  readonly texts: Set<string>;
  readonly members: Set<Member>;
  group: Group<Member>;
}

export interface Group<Member> {
  readonly nodes: Set<Node<Member>>;
}

export interface SourceGroups<Member> {
  /** `text` stands for all that the profile is made from: members with the same have one profile, made once. */
  readonly add: (member: Member, text: string, profile: () => SourceProfile) => void;
  readonly remove: (member: Member) => void;
  /** All members of the source that the member names, itself among them. */
  readonly membersOf: (member: Member) => readonly Member[];
  readonly groups: () => Iterable<Group<Member>>;
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
  const buckets = new Map<string, Set<Node<Member>>>();
  const groups = new Set<Group<Member>>();

  function link(node: Node<Member>): void {
    for (const key of sourceKeys(node.profile)) {
      for (const other of buckets.get(key) ?? []) {
        if (other.group === node.group || whySameSource(node.profile, other.profile) === null) continue;
        merge(node.group, other.group);
      }
    }
  }

  function merge(one: Group<Member>, other: Group<Member>): void {
    const [small, large] = one.nodes.size < other.nodes.size ? [one, other] : [other, one];
    for (const node of small.nodes) {
      node.group = large;
      large.nodes.add(node);
    }
    groups.delete(small);
  }

  function alone(node: Node<Member>): Group<Member> {
    const group: Group<Member> = { nodes: new Set([node]) };
    groups.add(group);
    return group;
  }

  function enter(node: Node<Member>): void {
    link(node);
    for (const key of sourceKeys(node.profile)) {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, new Set([node]));
      else bucket.add(node);
    }
  }

  function leave(node: Node<Member>): void {
    for (const key of sourceKeys(node.profile)) {
      const bucket = buckets.get(key);
      bucket?.delete(node);
      if (bucket?.size === 0) buckets.delete(key);
    }
  }

  function nodeFor(profile: SourceProfile): Node<Member> {
    const signature = signatureOf(profile);
    const known = nodes.get(signature);
    if (known !== undefined) return known;
    const shared = whySameSource(profile, profile) !== null;
    const group: Group<Member> = { nodes: new Set() };
    const node = {
      profile,
      shared,
      texts: new Set<string>(),
      members: new Set<Member>(),
      group,
    };
    group.nodes.add(node);
    groups.add(group);
    if (shared) nodes.set(signature, node);
    enter(node);
    return node;
  }

  return {
    add(member, text, makeProfile) {
      const node = nodeOfText.get(text) ?? nodeFor(makeProfile());
      if (node.shared) {
        nodeOfText.set(text, node);
        node.texts.add(text);
      }
      node.members.add(member);
      nodeOf.set(member, node);
    },
    remove(member) {
      const node = nodeOf.get(member);
      if (node === undefined) return;
      nodeOf.delete(member);
      node.members.delete(member);
      if (node.members.size > 0) return;
      if (node.shared) nodes.delete(signatureOf(node.profile));
      for (const text of node.texts) nodeOfText.delete(text);
      const rest = [...node.group.nodes].filter((other) => other !== node);
      groups.delete(node.group);
      for (const one of [node, ...rest]) leave(one);
      // Without the node that is gone the others may fall apart: they are joined afresh.
      for (const other of rest) {
        other.group = alone(other);
        enter(other);
      }
    },
    membersOf(member) {
      const group = nodeOf.get(member)?.group;
      return group === undefined ? [] : [...group.nodes].flatMap((node) => [...node.members]);
    },
    groups: () => groups,
    profileOf: (member) => nodeOf.get(member)?.profile,
  };
}
