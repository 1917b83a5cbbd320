// What all servers are asked for and given, so that the answers are of a size.
export const WORDS = ['afgesproken', 'loon', 'reis', 'contract', 'taken', 'ochtend'];
export const NOTITIE = 'Meting: kort gebeld, alles loopt.';
export const OWNERS = 8; // of cases, the first ones of the region
export const CASES = 50; // of each
