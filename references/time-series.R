source("references/shared/recorder.R")
begin_topic("time-series", "forecast")

air_file <- "references/tables/air_passengers.csv"
nile_file <- "references/tables/nile.csv"
prepare({
  passengers <- ts(read.csv("references/tables/air_passengers.csv")$value, start = c(1949, 1), frequency = 12)
  logged <- log(passengers)
  nile <- ts(read.csv("references/tables/nile.csv")$value, start = 1871)
})
head_and_tail <- function(values) list(first = as.numeric(head(values, 12)), last = as.numeric(tail(values, 12)))
parts <- function(decomposition) lapply(as.list(as.data.frame(decomposition)), head_and_tail)

reference("decompose-additive", "Classical decomposition, additive", air_file, decompose(logged), function(fit) {
  list(figure = fit$figure, trend = as.numeric(fit$trend)[c(7, 13, 60, 138)], trend_at = c(7, 13, 60, 138),
    random = as.numeric(fit$random)[c(7, 13, 60, 138)])
}, list(series = "log of the passengers", positions = "from 1"))
reference("decompose-multiplicative", "Classical decomposition, multiplicative", air_file, decompose(passengers, "multiplicative"),
  function(fit) list(figure = fit$figure, trend = as.numeric(fit$trend)[c(7, 13, 60, 138)], trend_at = c(7, 13, 60, 138)))
reference("stl-periodic", "STL, periodic season", air_file, stl(logged, s.window = "periodic", t.jump = 1, l.jump = 1), function(fit) parts(fit$time.series),
  list(series = "log of the passengers", trend_window = 19, low_pass_window = 13, jumps = 1, season = "mean of each month over the series"))
reference("stl-13", "STL, season window 13", air_file, stl(logged, s.window = 13, robust = FALSE, s.jump = 1, t.jump = 1, l.jump = 1),
  function(fit) c(parts(fit$time.series), list(windows = as.list(fit$win), degrees = as.list(fit$deg))), list(series = "log of the passengers", jumps = 1))
reference("stl-strength", "Strength of trend and season", air_file,
  stl(logged, s.window = 13, s.jump = 1, t.jump = 1, l.jump = 1)$time.series, function(series) {
    list(trend = max(0, 1 - var(series[, 3]) / var(series[, 2] + series[, 3])),
      season = max(0, 1 - var(series[, 3]) / var(series[, 1] + series[, 3])))
  }, list(source = "Hyndman and Athanasopoulos"))

reference("trend-linear", "Linear trend", nile_file, lm(nile ~ time(nile)), function(fit) {
  table <- coef(summary(fit))
  list(slope = table[2, 1], std_error = table[2, 2], t = table[2, 3], p = table[2, 4], lower = confint(fit)[2, 1], upper = confint(fit)[2, 2])
})
prepare({
  mann_kendall <- function(values) {
    n <- length(values)
    pairs <- which(upper.tri(diag(n)), arr.ind = TRUE)
    s <- sum(sign(values[pairs[, 2]] - values[pairs[, 1]]))
    ties <- table(values)
    variance <- (n * (n - 1) * (2 * n + 5) - sum(ties * (ties - 1) * (2 * ties + 5))) / 18
    z <- (s - sign(s)) / sqrt(variance)
    slopes <- (values[pairs[, 2]] - values[pairs[, 1]]) / (pairs[, 2] - pairs[, 1])
    width <- qnorm(0.975) * sqrt(variance)
    slopes <- sort(slopes)
    count <- length(slopes)
    list(s = s, variance = variance, z = z, p = 2 * pnorm(abs(z), lower.tail = FALSE), tau_b = cor(seq_len(n), values, method = "kendall"),
      sen_slope = median(slopes), sen_lower = slopes[round((count - width) / 2)], sen_upper = slopes[round((count + width) / 2 + 1)])
  }
})
reference("mann-kendall", "Mann-Kendall test with ties, Sen's slope", nile_file, mann_kendall(as.numeric(nile)), identity,
  list(correction = "one from the absolute S", limits = "ranks rounded to the nearest"))

htest <- function(test) list(statistic = unname(test$statistic), df = unname(test$parameter), p = unname(test$p.value))
reference("box-ljung", "Ljung-Box test, ten lags", nile_file, Box.test(nile, lag = 10, type = "Ljung-Box"), htest)
reference("box-pierce", "Box-Pierce test, ten lags", nile_file, Box.test(nile, lag = 10, type = "Box-Pierce"), htest)
reference("autocorrelation", "Autocorrelation and partial autocorrelation", nile_file,
  list(acf = as.numeric(acf(nile, lag.max = 10, plot = FALSE)$acf)[-1], pacf = as.numeric(pacf(nile, lag.max = 10, plot = FALSE)$acf)),
  function(both) c(both, list(limit = qnorm(0.975) / sqrt(length(nile)))))

ahead <- function(result) {
  data.frame(mean = as.numeric(result$mean), lower_80 = as.numeric(result$lower[, 1]), upper_80 = as.numeric(result$upper[, 1]),
    lower_95 = as.numeric(result$lower[, 2]), upper_95 = as.numeric(result$upper[, 2]))
}
reference("holt-winters", "Holt-Winters, additive season, squared errors minimised", air_file, HoltWinters(logged), function(fit) {
  list(alpha = fit$alpha[[1]], beta = fit$beta[[1]], gamma = fit$gamma[[1]], sum_of_squares = fit$SSE, coefficients = as.list(fit$coefficients),
    forecast = as.numeric(predict(fit, 12)))
}, list(series = "log of the passengers", start = "values from a decomposition of the first two years", note = "found by a search: compare at 1e-3"))
reference("holt-winters-fixed", "Holt-Winters with given weights", air_file, HoltWinters(logged, alpha = 0.3, beta = 0.05, gamma = 0.5), function(fit) {
  list(start_level = fit$fitted[[1, "level"]], start_trend = fit$fitted[[1, "trend"]], start_season = as.numeric(decompose(window(logged, end = c(1950, 12)))$figure),
    sum_of_squares = fit$SSE, coefficients = as.list(fit$coefficients), forecast = as.numeric(predict(fit, 12)))
}, list(series = "log of the passengers"))
reference("ets-aaa", "Exponential smoothing ETS(A,A,A)", air_file, ets(logged, model = "AAA", damped = FALSE), function(fit) {
  list(parameters = as.list(fit$par[c("alpha", "beta", "gamma")]), log_likelihood = fit$loglik, AIC = fit$aic, AICc = fit$aicc,
    sigma2 = fit$sigma2, forecast = ahead(forecast(fit, 12)))
}, list(series = "log of the passengers", note = "found by a search: compare at 1e-2; log_likelihood leaves out a constant"))
reference("arima-airline", "Airline model ARIMA(0,1,1)(0,1,1)12, maximum likelihood", air_file,
  Arima(logged, order = c(0, 1, 1), seasonal = c(0, 1, 1), method = "ML"), function(fit) {
    list(coefficients = data.frame(estimate = coef(fit), std_error = sqrt(diag(vcov(fit))), row.names = names(coef(fit))), sigma2 = fit$sigma2,
      log_likelihood = fit$loglik, AIC = fit$aic, AICc = fit$aicc, BIC = fit$bic, forecast = ahead(forecast(fit, 12)))
  }, list(series = "log of the passengers", sigma2 = "with the degrees of freedom taken off, as Arima does"))
reference("arima-nile", "ARIMA(1,1,1), maximum likelihood", nile_file, Arima(nile, order = c(1, 1, 1), method = "ML"), function(fit) {
  list(coefficients = data.frame(estimate = coef(fit), std_error = sqrt(diag(vcov(fit))), row.names = names(coef(fit))), sigma2 = fit$sigma2,
    log_likelihood = fit$loglik, AIC = fit$aic, forecast = ahead(forecast(fit, 10)))
})
reference("naive-seasonal", "Seasonal naive forecast and its errors on the last two years", air_file,
  snaive(window(passengers, end = c(1958, 12)), h = 24), function(fit) {
    truth <- as.numeric(window(passengers, start = 1959))
    error <- truth - as.numeric(fit$mean)
    list(mae = mean(abs(error)), rmse = sqrt(mean(error^2)), mape = 100 * mean(abs(error / truth)))
  })
end_topic()
