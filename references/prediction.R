source("references/shared/recorder.R")
begin_topic("prediction", "pROC")

births_file <- "test-data/birthwt.csv"
prepare({
  # With its own limit of 1e-8 the errors of glm are good to five digits only.
  tight <- glm.control(epsilon = 1e-14, maxit = 100)
  births <- read.csv("test-data/birthwt.csv")
  births$race <- factor(births$race)
  # Folds without chance: the first row is in fold 1, the sixth again.
  fold <- (seq_len(nrow(births)) - 1) %% 5 + 1
  predict_left_out <- function(fold, fit, type) {
    predicted <- numeric(nrow(births))
    for (each in unique(fold)) predicted[fold == each] <- predict(fit(births[fold != each, ]), births[fold == each, ], type = type)
    predicted
  }
  logistic <- function(rows) glm(low ~ age + lwt + race + smoke + ptl + ht + ui + ftv, family = binomial, data = rows, control = tight)
  linear <- function(rows) lm(bwt ~ age + lwt + race + smoke + ptl + ht + ui + ftv, data = rows)
})
folds <- list(folds = "row number modulo 5, from 0")

judge <- function(probability) {
  p <- pmin(pmax(probability, 1e-15), 1 - 1e-15)
  list(auc = as.numeric(auc(births$low, probability, levels = c(0, 1), direction = "<")), brier = mean((births$low - probability)^2),
    log_loss = -mean(births$low * log(p) + (1 - births$low) * log(1 - p)), accuracy = mean((probability >= 0.5) == (births$low == 1)),
    sensitivity = mean(probability[births$low == 1] >= 0.5), specificity = mean(probability[births$low == 0] < 0.5),
    first_predictions = head(probability, 10))
}
reference("logistic-five-fold", "Logistic regression, five folds, predictions of all folds together", births_file,
  predict_left_out(fold, logistic, "response"), judge, folds)
reference("logistic-five-fold-by-fold", "Area under the curve of each fold", births_file, predict_left_out(fold, logistic, "response"),
  function(probability) {
    areas <- sapply(1:5, function(each) as.numeric(auc(births$low[fold == each], probability[fold == each], levels = c(0, 1), direction = "<")))
    list(auc = areas, mean = mean(areas), deviation = sd(areas))
  }, folds)
reference("logistic-leave-one-out", "Logistic regression, one row left out at a time", births_file,
  predict_left_out(seq_len(nrow(births)), logistic, "response"), judge)
errors <- function(predicted) {
  list(rmse = sqrt(mean((births$bwt - predicted)^2)), mae = mean(abs(births$bwt - predicted)),
    r_squared = 1 - sum((births$bwt - predicted)^2) / sum((births$bwt - mean(births$bwt))^2), first_predictions = head(predicted, 10))
}
reference("linear-five-fold", "Linear regression, five folds, predictions of all folds together", births_file,
  predict_left_out(fold, linear, "response"), errors, folds)
reference("linear-leave-one-out", "Linear regression, one row left out at a time", births_file,
  predict_left_out(seq_len(nrow(births)), linear, "response"), errors)
end_topic()
