/** The four axes on which a visit or a practice is rated (domain facts §5): 沟通技巧、专业度、说服力、应变能力. */
export const RATING_AXES = Object.freeze([
  'communication',
  'professionalism',
  'persuasiveness',
  'adaptability',
] as const);

/** One of {@link RATING_AXES}. */
export type RatingAxis = (typeof RATING_AXES)[number];

/** Marks from 1, the worst, to this. */
export const BEST_MARK = 5;

/** How the manager did, in his own eyes: a mark from 1 to {@link BEST_MARK} for each axis that was rated. */
export type VisitRating = Readonly<Partial<Record<RatingAxis, number>>>;
