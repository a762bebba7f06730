import type { PickText } from '../write/pick-text.ts'

/**
 * Python function: the placements of DeLong, DeLong and Clarke-Pearson (1988), from which the area under a ROC curve, its error and
 * the covariance of two areas follow. `ill` is an array of truth values.
 */
export const placeScores = (say: PickText) => `def place(scores, ill):
    ${say('# For each case the share of the others that score lower, and for each of them the share of cases above; the mean is the AUC (DeLong).', '# 每个病例高于多少比例的非病例，以及每个非病例低于多少比例的病例；其均值即为 AUC（DeLong 法）。')}
    ranks = stats.rankdata(scores)
    above = (ranks[ill] - stats.rankdata(scores[ill])) / (~ill).sum()
    below = 1 - (ranks[~ill] - stats.rankdata(scores[~ill])) / ill.sum()
    return above, below`
