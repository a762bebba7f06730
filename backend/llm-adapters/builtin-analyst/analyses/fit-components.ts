import type { PickText } from '../write/pick-text.ts'

/**
 * Python: principal components of `scaled`: `eigenvalues`, `share` of the variance, `loadings` (columns by components) and `scores`
 * (rows by components). The sign, which is arbitrary, is chosen so that the largest loading is positive.
 */
export const fitComponents = (
  say: PickText,
): string => `${say('# Principal components; the sign is arbitrary: here the largest loading of each is positive.', '# 主成分；正负号是任意的，这里让各主成分绝对值最大的载荷为正')}
pca = PCA(svd_solver="full").fit(scaled)
kept = pca.explained_variance_ > 1e-10
eigenvalues = pca.explained_variance_[kept]
share = pca.explained_variance_ratio_[kept]
components = [f"PC{number + 1}" for number in range(len(eigenvalues))]
loadings = pd.DataFrame(pca.components_[kept].T, index=columns, columns=components)
turn = np.where(loadings.max() >= -loadings.min(), 1, -1)
loadings = loadings * turn
scores = pd.DataFrame(pca.transform(scaled)[:, kept] * turn, index=data.index, columns=components)
if len(components) < 2:
    raise ValueError("${say('All columns say the same: there is one component only.', '各列完全相关，只有一个主成分。')}")`

/** Python: the components as tables, and reported. */
export const tellComponents = (
  say: PickText,
): string => `spread = pd.DataFrame({"${say('eigenvalue', '特征值')}": eigenvalues, "${say('share of variance', '方差占比')}": share, "${say('cumulative', '累计占比')}": share.cumsum()}, index=components)
print("${say('Components', '各主成分')}")
display(spread.head(20).round(4))
print("${say('Loadings: what each component is made of', '载荷：各主成分由哪些变量构成')}")
display(loadings.iloc[:, :6].round(3))
for number, name in enumerate(components[:6]):
    report(f"${say('eigenvalue', '特征值')}, {name}", eigenvalues[number])
    report(f"${say('share of variance', '方差占比')}, {name}", share[number])
    report(f"${say('cumulative share of variance', '累计方差占比')}, {name}", share[: number + 1].sum())
for name in components[:2]:
    for column in columns[:30]:
        report(f"${say('loading', '载荷')}, {name}, {column}", loadings.loc[column, name])`

export const componentsImport = 'from sklearn.decomposition import PCA'
