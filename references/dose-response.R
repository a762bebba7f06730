source("references/shared/recorder.R")
begin_topic("dose-response")

inhibitor_file <- "references/tables/inhibitor.csv"
elisa_file <- "references/tables/dnase.csv"
prepare({
  inhibitor <- read.csv("references/tables/inhibitor.csv")
  inhibitor$log_dose <- log10(inhibitor$dose_umol_per_l)
  names(inhibitor)[2] <- "response"
  precise <- nls.control(tol = 1e-7, maxiter = 200, minFactor = 2^-20, nDcentral = TRUE)
  four <- nls(response ~ bottom + (top - bottom) / (1 + 10^((log_dose - log_ic50) * slope)), data = inhibitor,
    start = list(bottom = 5, top = 95, log_ic50 = -0.5, slope = 1), control = precise)
  three <- nls(response ~ top / (1 + 10^((log_dose - log_ic50) * slope)), data = inhibitor,
    start = list(top = 95, log_ic50 = -0.5, slope = 1), control = precise)
  elisa <- subset(read.csv("references/tables/dnase.csv"), Run == 1)
  standard <- nls(density ~ SSfpl(log(conc), A, B, xmid, scal), data = elisa, control = precise)
})

fitted_curve <- function(fit) {
  table <- coef(summary(fit))
  limits <- qt(0.975, df.residual(fit))
  list(
    n = nobs(fit), coefficients = data.frame(estimate = table[, 1], std_error = table[, 2], t = table[, 3], p = table[, 4],
      lower = table[, 1] - limits * table[, 2], upper = table[, 1] + limits * table[, 2], row.names = row.names(table)),
    residual_sum_of_squares = deviance(fit), sigma = sigma(fit), df_residual = df.residual(fit), AIC = AIC(fit), BIC = BIC(fit)
  )
}
half <- function(fit) {
  table <- coef(summary(fit))["log_ic50", ]
  width <- qt(0.975, df.residual(fit)) * table[[2]]
  list(ic50 = 10^table[[1]], lower = 10^(table[[1]] - width), upper = 10^(table[[1]] + width))
}
model <- list(model = "bottom + (top - bottom) / (1 + 10^((log10(dose) - log_ic50) * slope))", intervals = "Wald, t")

reference("inhibitor-four", "Four-parameter logistic curve", inhibitor_file, four, fitted_curve, model)
reference("inhibitor-ic50", "IC50 with its interval, back from the logarithm", inhibitor_file, four, half, model)
reference("inhibitor-ic50-linear", "IC50 fitted on its own scale", inhibitor_file,
  nls(response ~ bottom + (top - bottom) / (1 + (dose_umol_per_l / ic50)^slope), data = inhibitor,
    start = list(bottom = 5, top = 95, ic50 = 0.3, slope = 1), control = precise), fitted_curve, list(intervals = "Wald, t, symmetric about the IC50"))
reference("inhibitor-ic50-profile", "Profile interval of the IC50", inhibitor_file,
  suppressMessages(confint(four)), function(limits) {
    data.frame(lower = limits[, 1], upper = limits[, 2], row.names = row.names(limits))
  }, model)
reference("inhibitor-ic90", "Dose at which nine tenths of the effect are reached", inhibitor_file,
  coef(four), function(estimate) list(log10 = estimate[["log_ic50"]] + log10(9) / estimate[["slope"]],
    dose = 10^(estimate[["log_ic50"]] + log10(9) / estimate[["slope"]])), model)
reference("inhibitor-three", "Three-parameter curve, bottom at 0", inhibitor_file, three, fitted_curve)
reference("inhibitor-three-or-four", "F test of the bottom", inhibitor_file, anova(three, four),
  function(table) list(f = table[["F value"]][2], df = table$Df[2], df_residual = table[["Res.Df"]][2], p = table[["Pr(>F)"]][2]))
reference("inhibitor-lack-of-fit", "Lack of fit against the means of the doses", inhibitor_file,
  list(pure = anova(lm(response ~ factor(log_dose), data = inhibitor))["Residuals", ], fit = four), function(of) {
    pure <- of$pure[["Sum Sq"]]
    pure_df <- of$pure[["Df"]]
    df <- df.residual(of$fit) - pure_df
    f <- (deviance(of$fit) - pure) / df / (pure / pure_df)
    list(f = f, df = df, df_residual = pure_df, p = pf(f, df, pure_df, lower.tail = FALSE))
  })

reference("elisa-four", "ELISA standard curve, four parameters", elisa_file, standard, fitted_curve,
  list(rows = "Run 1", model = "A + (B - A) / (1 + exp((xmid - log(conc)) / scal))"))
reference("elisa-inverse", "Concentrations of three unknown densities, delta-method intervals on the logarithm", elisa_file,
  sapply(c(0.3, 0.8, 1.4), function(density) {
    of <- as.list(coef(standard))
    inverse <- quote(xmid - scal * log((B - A) / (density - A) - 1))
    gradient <- sapply(c("A", "B", "xmid", "scal"), function(name) eval(D(inverse, name), c(of, density = density)))
    log_concentration <- eval(inverse, c(of, density = density))
    slope <- eval(D(inverse, "density"), c(of, density = density))
    error <- sqrt(as.numeric(gradient %*% vcov(standard) %*% gradient) + slope^2 * sigma(standard)^2)
    width <- qt(0.975, df.residual(standard)) * error
    c(density, exp(log_concentration), log_concentration, error, exp(log_concentration - width), exp(log_concentration + width))
  }), function(matrix) {
    data.frame(density = matrix[1, ], concentration = matrix[2, ], log_concentration = matrix[3, ], std_error = matrix[4, ],
      lower = matrix[5, ], upper = matrix[6, ])
  }, list(rows = "Run 1", unknown = "one reading each"))

viability_file <- "test-data/dose_response.csv"
prepare({
  viability <- read.csv("test-data/dose_response.csv")
  by_compound <- lapply(split(viability, viability$compound), function(rows) {
    nls(viability_pct ~ bottom + (top - bottom) / (1 + 10^((log10(conc_nM) - log_ic50) * slope)), data = rows,
      start = list(bottom = 5, top = 100, log_ic50 = 2, slope = 1), control = precise)
  })
})
for (compound in names(by_compound)) reference(paste0("viability-", compound), "Four-parameter logistic curve of one compound", viability_file,
  by_compound[[compound]], function(fit) c(fitted_curve(fit), half(fit)), c(model, rows = compound))
reference("viability-ratio", "Ratio of two IC50, interval on the logarithm with Welch's degrees of freedom", viability_file,
  lapply(by_compound, function(fit) c(coef(summary(fit))["log_ic50", 1:2], df.residual(fit))), function(of) {
    apart <- of[["CX-101"]][[1]] - of[["CX-204"]][[1]]
    spread <- c(of[["CX-101"]][[2]], of[["CX-204"]][[2]])^2
    df <- sum(spread)^2 / sum(spread^2 / c(of[["CX-101"]][[3]], of[["CX-204"]][[3]]))
    width <- qt(0.975, df) * sqrt(sum(spread))
    list(ratio = 10^apart, lower = 10^(apart - width), upper = 10^(apart + width), df = df,
      p = 2 * pt(-abs(apart) / sqrt(sum(spread)), df))
  }, list(ratio = "CX-101 / CX-204"))
end_topic()
