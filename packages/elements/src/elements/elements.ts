import type { DataElement } from '@yunform/core';
import { address } from './address.ts';
import { organization } from './organization.ts';
import { people } from './people.ts';
import { tables } from './tables.ts';
import { otherUnits } from './units.ts';

/** Every data element. */
export const elements: readonly DataElement[] = [...organization, ...address, ...people, ...otherUnits, ...tables];
