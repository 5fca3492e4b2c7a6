import { fromEntries, isObject, type Json, setMember } from '../base/json.ts';
import { joinMembers } from './members.ts';
import { texts } from './needs.ts';
import { type Family, ruleOut, type Source, TYPE } from './place.ts';
import { joinCounts, strictest } from './string.ts';

/** `properties`, `patternProperties`, `additionalProperties`: each member by what every input says of it. */
export const members: Family = {
  keywords: ['properties', 'patternProperties', 'additionalProperties'],
  join: joinMembers,
};

/** `required`: what any input requires. */
export const required: Family = {
  keywords: ['required'],
  join(place, nodes, work) {
    const names = new Set<string>();
    for (const { schema } of nodes) for (const name of texts(schema.required)) names.add(name);
    if (names.size === 0) return;
    place.out.required = [...names];
    const most = strictest(place.nodes, 'maxProperties', -1);
    if (most && names.size > Number(most.schema.maxProperties)) {
      const demands = [...nodes.map((node) => work.demand(node, 'required')), work.demand(most, 'maxProperties')];
      ruleOut(place, TYPE.object, [{ at: place.at, demands }]);
    }
  },
};

/** `minProperties`, `maxProperties`. */
export const propertyCount: Family = {
  keywords: ['minProperties', 'maxProperties'],
  join: (place, nodes, work) => joinCounts(place, nodes, work, ['minProperties', 'maxProperties'], TYPE.object),
};

/** `propertyNames`: a name must be allowed by every input. */
export const propertyNames: Family = {
  keywords: ['propertyNames'],
  join(place, nodes, work) {
    const joint = work.joinQuietly(nodes.map((node) => work.child(node, 'propertyNames')));
    if (joint !== true) place.out.propertyNames = joint;
  },
};

/** `dependentRequired`: for each name, all that any input asks then. */
export const dependentRequired: Family = {
  keywords: ['dependentRequired'],
  join(place, nodes) {
    const joint = new Map<string, Set<string>>();
    for (const { schema } of nodes) {
      const map = schema.dependentRequired;
      if (!isObject(map)) continue;
      for (const name of Object.keys(map)) {
        const names = joint.get(name) ?? new Set();
        for (const other of texts(map[name])) if (other !== name) names.add(other);
        if (names.size > 0) joint.set(name, names);
      }
    }
    if (joint.size > 0)
      place.out.dependentRequired = fromEntries([...joint].map(([name, names]) => [name, [...names]]));
  },
};

/** `dependentSchemas`: for each name, the joint schema that any input asks then. */
export const dependentSchemas: Family = {
  keywords: ['dependentSchemas'],
  join(place, nodes, work) {
    const sources = new Map<string, Source[]>();
    for (const node of nodes) {
      const map = node.schema.dependentSchemas;
      if (!isObject(map)) continue;
      for (const name of Object.keys(map)) {
        const known = sources.get(name);
        const child = work.child(node, 'dependentSchemas', name);
        if (known) known.push(child);
        else sources.set(name, [child]);
      }
    }
    const joint: Record<string, Json> = {};
    for (const [name, list] of sources) {
      const schema = work.joinQuietly(list);
      if (schema !== true) setMember(joint, name, schema);
    }
    if (Object.keys(joint).length > 0) place.out.dependentSchemas = joint;
  },
};
