"""The colours of series in figures."""

# Okabe and Ito 2008: told apart with every kind of colour vision. Yellow stands last: it is faint on white.
COLOURS = (
    "#0072B2",
    "#E69F00",
    "#009E73",
    "#D55E00",
    "#CC79A7",
    "#56B4E9",
    "#000000",
    "#F0E442",
)
