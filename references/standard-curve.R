source("references/shared/recorder.R")
begin_topic("standard-curve")

formaldehyde_file <- "references/tables/formaldehyde.csv"
prepare({
  standard <- read.csv("references/tables/formaldehyde.csv")
  line <- lm(optden ~ carb, data = standard)
  # Draper and Smith 1998, section 3.2: the limits of x where the band of a mean of `readings` new readings has the height `y`.
  invert <- function(line, y, readings = 1, level = 0.95) {
    x <- model.matrix(line)[, 2]
    slope <- coef(line)[[2]]
    t <- qt((1 + level) / 2, df.residual(line))
    s <- sigma(line)
    ss <- sum((x - mean(x))^2)
    from_mean <- (y - mean(fitted(line))) / slope
    estimate <- mean(x) + from_mean
    wald_error <- s / abs(slope) * sqrt(1 / readings + 1 / length(x) + from_mean^2 / ss)
    g <- t^2 * s^2 / (slope^2 * ss)
    width <- t * s / abs(slope) * sqrt((1 / readings + 1 / length(x)) * (1 - g) + from_mean^2 / ss)
    c(estimate = estimate, std_error = wald_error, wald_lower = estimate - t * wald_error, wald_upper = estimate + t * wald_error,
      fieller_lower = mean(x) + (from_mean - width) / (1 - g), fieller_upper = mean(x) + (from_mean + width) / (1 - g))
  }
})
reference("line", "Linear standard curve", formaldehyde_file, summary(line), function(whole) {
  limits <- confint(line)
  list(intercept = coef(line)[[1]], slope = coef(line)[[2]], intercept_std_error = whole$coefficients[1, 2],
    slope_std_error = whole$coefficients[2, 2], intercept_interval = unname(limits[1, ]), slope_interval = unname(limits[2, ]),
    r_squared = whole$r.squared, sigma = whole$sigma)
})
reference("through-origin", "Linear standard curve through the origin", formaldehyde_file, summary(lm(optden ~ 0 + carb, data = standard)),
  function(whole) list(slope = whole$coefficients[1, 1], std_error = whole$coefficients[1, 2], r_squared = whole$r.squared,
    note = "without an intercept the total sum of squares is about zero, not about the mean"))
reference("weighted", "Linear standard curve weighted by 1 / x squared", formaldehyde_file,
  summary(lm(optden ~ carb, data = standard, weights = 1 / carb^2)),
  function(whole) list(intercept = whole$coefficients[1, 1], slope = whole$coefficients[2, 1],
    intercept_std_error = whole$coefficients[1, 2], slope_std_error = whole$coefficients[2, 2]))
unknown <- c(0.2, 0.4, 0.65)
reference("inverse-one", "Amounts of three unknown readings, one reading each", formaldehyde_file, t(sapply(unknown, function(y) invert(line, y))),
  function(matrix) data.frame(reading = unknown, matrix))
reference("inverse-three", "Amounts of means of three readings", formaldehyde_file,
  t(sapply(unknown, function(y) invert(line, y, readings = 3))), function(matrix) data.frame(reading = unknown, matrix))
reference("detection", "Limits of detection and quantification from the intercept's error", formaldehyde_file, summary(line),
  function(whole) list(by_residual_detection = 3.3 * whole$sigma / coef(line)[[2]], by_residual_quantification = 10 * whole$sigma / coef(line)[[2]],
    by_intercept_detection = 3.3 * whole$coefficients[1, 2] / coef(line)[[2]],
    by_intercept_quantification = 10 * whole$coefficients[1, 2] / coef(line)[[2]]), list(source = "ICH Q2"))
reference("recovery", "Amounts read back and their recovery", formaldehyde_file,
  (standard$optden - coef(line)[[1]]) / coef(line)[[2]],
  function(amounts) data.frame(carb = standard$carb, read_back = amounts, recovery_percent = 100 * amounts / standard$carb))
end_topic()
