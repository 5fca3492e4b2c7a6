export {
  type Catalogue,
  type CodeList,
  type Crosswalk,
  type DataElement,
  type Derivation,
  emptyCatalogue,
  type Format,
  type LanguageMap,
  type Unit,
} from './catalogue/catalogue.ts';
