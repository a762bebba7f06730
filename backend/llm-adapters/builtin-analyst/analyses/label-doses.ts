/** Python: ticks of a logarithmic axis at the doses themselves, at decades where there are many; a dose of 0 stands at `zero_at`. */
export const labelDoses = (amounts: string): string => `ticks = np.sort(${amounts}[${amounts} > 0].unique())
if len(ticks) > 12:
    ticks = 10.0 ** np.arange(np.ceil(np.log10(lowest)), np.floor(np.log10(highest)) + 1)
labels = [f"{float(f'{tick:.3g}'):g}" for tick in ticks]
ax.set_xscale("log")
ax.minorticks_off()
if (${amounts} == 0).any():
    ticks, labels = [zero_at, *ticks], ["0", *labels]
    ax.axvline(np.sqrt(zero_at * lowest), color="grey", linewidth=0.8, linestyle=(0, (2, 3)))
ax.set_xticks(ticks, labels=labels)`
