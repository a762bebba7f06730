source("references/shared/recorder.R")
begin_topic("outliers")

air_file <- "test-data/airquality.csv"
assay_file <- "samples/enzyme_assay.csv"
prepare({
  ozone <- na.omit(read.csv("test-data/airquality.csv")$Ozone)
  activity <- read.csv("samples/enzyme_assay.csv")$enzyme_activity
  # Grubbs 1969, two-sided: the largest distance from the mean against a limit from t.
  grubbs <- function(values, alpha = 0.05) {
    n <- length(values)
    at <- which.max(abs(values - mean(values)))
    g <- abs(values[at] - mean(values)) / sd(values)
    t <- qt(alpha / (2 * n), n - 2, lower.tail = FALSE)
    of_p <- g * sqrt(n * (n - 2) / ((n - 1)^2 - n * g^2))
    list(value = values[at], g = g, critical = (n - 1) / sqrt(n) * sqrt(t^2 / (n - 2 + t^2)),
      p = min(1, 2 * n * pt(of_p, n - 2, lower.tail = FALSE)))
  }
  # Rosner 1983: up to k outliers, the limits of each step.
  generalised_esd <- function(values, k, alpha = 0.05) {
    n <- length(values)
    steps <- data.frame()
    for (i in seq_len(k)) {
      at <- which.max(abs(values - mean(values)))
      p <- 1 - alpha / (2 * (n - i + 1))
      t <- qt(p, n - i - 1)
      steps <- rbind(steps, data.frame(value = values[at], r = abs(values[at] - mean(values)) / sd(values),
        critical = (n - i) * t / sqrt((n - i - 1 + t^2) * (n - i + 1))))
      values <- values[-at]
    }
    steps
  }
})
fences <- function(values) {
  quartiles <- unname(quantile(values, c(0.25, 0.75)))
  width <- diff(quartiles)
  inner <- c(quartiles[1] - 1.5 * width, quartiles[2] + 1.5 * width)
  outer <- c(quartiles[1] - 3 * width, quartiles[2] + 3 * width)
  list(quartiles = quartiles, lower = inner[1], upper = inner[2], far_lower = outer[1], far_upper = outer[2],
    count = sum(values < inner[1] | values > inner[2]), values = I(sort(values[values < inner[1] | values > inner[2]])),
    far_count = sum(values < outer[1] | values > outer[2]))
}
deviation <- function(values) {
  score <- (values - median(values)) / mad(values)
  modified <- 0.6745 * (values - median(values)) / mad(values, constant = 1)
  list(median = median(values), mad = mad(values), mad_unscaled = mad(values, constant = 1), count_3 = sum(abs(score) > 3),
    count_modified_3.5 = sum(abs(modified) > 3.5), values_modified_3.5 = I(sort(values[abs(modified) > 3.5])))
}
by_z <- function(values) {
  z <- (values - mean(values)) / sd(values)
  list(mean = mean(values), deviation = sd(values), count_3 = sum(abs(z) > 3), values = I(sort(values[abs(z) > 3])))
}
reference("ozone-iqr", "Tukey's fences at 1.5 and 3 interquartile ranges", air_file, ozone, fences, list(quantiles = "type 7"))
reference("ozone-mad", "Median absolute deviation", air_file, ozone, deviation, list(scale = "1.4826"))
reference("ozone-z", "Three standard deviations", air_file, ozone, by_z)
reference("ozone-grubbs", "Grubbs' test, two-sided", air_file, grubbs(ozone), identity)
reference("ozone-esd", "Generalised extreme studentised deviates, up to five", air_file, generalised_esd(ozone, 5), identity)
reference("activity-iqr", "Tukey's fences at 1.5 and 3 interquartile ranges", assay_file, activity, fences, list(quantiles = "type 7"))
reference("activity-mad", "Median absolute deviation", assay_file, activity, deviation, list(scale = "1.4826"))
reference("activity-grubbs", "Grubbs' test, two-sided", assay_file, grubbs(activity), identity)
reference("activity-esd", "Generalised extreme studentised deviates, up to five", assay_file, generalised_esd(activity, 5), identity)
end_topic()
