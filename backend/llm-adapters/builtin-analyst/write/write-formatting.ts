/** Python functions that write numbers for people; each program carries those that it uses. */
export const showPFunction = `def show_p(p):
    return "p < 0.0001" if p < 0.0001 else f"p = {p:.4f}"`

export const showNumberFunction = `def show(value):
    return f"{value:.2f}" if abs(value) >= 1 else f"{value:.3g}"`
