# The expected answers of questions.jsonl, from R alone: Rscript bench/eval/answers.R > bench/eval/answers.txt
# Run in the project's folder. One line an answer: the question's id, the name, the value as it is expected.

penguins <- read.csv("samples/penguins.csv", fileEncoding = "UTF-8")
clinic <- read.csv("samples/clinic_zh.csv", fileEncoding = "UTF-8", check.names = FALSE, na.strings = "")
assay <- read.csv("samples/enzyme_assay.csv")
births <- read.csv("test-data/birthwt.csv")
air <- read.csv("test-data/airquality.csv")
lung <- read.csv("test-data/lung_survival.csv")
blood <- read.csv("test-data/blood_storage.csv", check.names = FALSE)
tooth <- read.csv("test-data/tooth_growth.csv")
icu <- read.csv("test-data/icu_zh_gbk.csv", fileEncoding = "GB18030", check.names = FALSE)
counts <- read.delim("test-data/airway_counts_2000.tsv")

answer <- function(id, name, value, decimals = NULL) {
  text <- if (is.null(decimals)) as.character(value) else formatC(value, format = "f", digits = decimals)
  cat(id, name, text, sep = "\t")
  cat("\n")
}
complete <- function(table, ...) table[stats::complete.cases(table[, c(...)]), ]
mean_of <- function(x) mean(x, na.rm = TRUE)

# In English
answer("penguins-mean-mass", "mean_body_mass", mean_of(penguins$body_mass_g), 2)
answer("penguins-mean-mass", "median_body_mass", median(penguins$body_mass_g, na.rm = TRUE))

missing <- colSums(is.na(penguins) | penguins == "")
answer("penguins-missing", "missing_sex", sum(is.na(penguins$sex) | penguins$sex == ""))
answer("penguins-missing", "column_with_most_missing", names(which.max(missing)))

p <- complete(penguins, "bill_length_mm", "bill_depth_mm")
answer("penguins-correlation", "r_all", cor(p$bill_length_mm, p$bill_depth_mm), 3)
g <- p[p$species == "Gentoo", ]
answer("penguins-correlation", "r_gentoo", cor(g$bill_length_mm, g$bill_depth_mm), 3)

welch <- t.test(
  penguins$bill_depth_mm[penguins$species == "Adelie"],
  penguins$bill_depth_mm[penguins$species == "Chinstrap"]
)
answer("penguins-welch", "t", abs(welch$statistic), 3)
answer("penguins-welch", "p_value", welch$p.value, 4)

biscoe <- penguins[penguins$island == "Biscoe" & penguins$sex %in% "female", ]
answer("penguins-filter", "n", nrow(biscoe))
answer("penguins-filter", "mean_flipper", mean_of(biscoe$flipper_length_mm), 2)

kruskal <- kruskal.test(enzyme_activity ~ treatment, data = assay)
answer("assay-kruskal", "h", kruskal$statistic, 3)
answer("assay-kruskal", "df", kruskal$parameter)

limits <- quantile(assay$enzyme_activity, c(0.25, 0.75), na.rm = TRUE)
reach <- 1.5 * (limits[2] - limits[1])
outside <- assay$enzyme_activity < limits[1] - reach | assay$enzyme_activity > limits[2] + reach
answer("assay-outliers", "outliers", sum(outside, na.rm = TRUE))

table_smoke <- table(births$smoke, births$low)
answer("births-odds-ratio", "odds_ratio", table_smoke[2, 2] * table_smoke[1, 1] / (table_smoke[1, 2] * table_smoke[2, 1]), 3)
answer("births-odds-ratio", "chi_squared", chisq.test(table_smoke, correct = FALSE)$statistic, 3)

line <- lm(Ozone ~ Temp, data = air)
answer("air-regression", "slope", coef(line)[["Temp"]], 3)
answer("air-regression", "intercept", coef(line)[["(Intercept)"]], 2)
answer("air-regression", "r_squared", summary(line)$r.squared, 3)

months <- tapply(air$Ozone, air$Month, mean_of)
answer("air-months", "highest_month", names(which.max(months)))
answer("air-months", "days_without_ozone", sum(is.na(air$Ozone)))

# In Chinese
answer("clinic-sex-counts", "男性人数", sum(clinic[["性别"]] %in% "男"))
answer("clinic-sex-counts", "女性人数", sum(clinic[["性别"]] %in% "女"))

smoker <- clinic[["吸烟"]]
pressure <- clinic[["收缩压"]]
answer("clinic-smoking", "吸烟者均值", mean_of(pressure[smoker %in% "是"]), 2)
answer("clinic-smoking", "不吸烟者均值", mean_of(pressure[smoker %in% "否"]), 2)
answer("clinic-smoking", "p值", t.test(pressure[smoker %in% "是"], pressure[smoker %in% "否"])$p.value, 4)

pairs <- complete(clinic, "年龄", "收缩压")
answer("clinic-spearman", "相关系数", suppressWarnings(cor(pairs[["年龄"]], pairs[["收缩压"]], method = "spearman")), 3)
answer("clinic-spearman", "样本量", nrow(pairs))

answer("clinic-missing", "含缺失值的行数", sum(!stats::complete.cases(clinic)))

old <- clinic[clinic[["年龄"]] >= 60 & !is.na(clinic[["年龄"]]), ]
answer("clinic-filter", "人数", nrow(old))
answer("clinic-filter", "糖尿病比例", 100 * mean(old[["糖尿病"]] == "是", na.rm = TRUE), 1)

answer("clinic-quartiles", "第一四分位数", quantile(clinic[["空腹血糖"]], 0.25, na.rm = TRUE), 2)
answer("clinic-quartiles", "第三四分位数", quantile(clinic[["空腹血糖"]], 0.75, na.rm = TRUE), 2)
answer("clinic-quartiles", "标准差", sd(clinic[["空腹血糖"]], na.rm = TRUE), 3)

infected <- icu[icu[["感染"]] == "有", ]
others <- icu[icu[["感染"]] != "有", ]
answer("icu-infection", "感染者死亡率", 100 * mean(infected[["生存结局"]] == "死亡"), 1)
answer("icu-infection", "未感染者死亡率", 100 * mean(others[["生存结局"]] == "死亡"), 1)

answer("lung-mann-whitney", "U", suppressWarnings(wilcox.test(age ~ sex, data = lung)$statistic))
answer("lung-mann-whitney", "男性中位年龄", median(lung$age[lung$sex == 1]))
answer("lung-mann-whitney", "女性中位年龄", median(lung$age[lung$sex == 2]))

doses <- summary(aov(len ~ factor(dose), data = tooth))[[1]]
answer("tooth-anova", "F值", doses[["F value"]][1], 2)
answer("tooth-anova", "组间自由度", doses[["Df"]][1])
answer("tooth-anova", "组内自由度", doses[["Df"]][2])

answer("blood-recurrence", "复发人数", sum(blood$Recurrence == 1))
answer("blood-recurrence", "各组复发率", paste(formatC(100 * tapply(blood$Recurrence, blood[["RBC.Age.Group"]], mean), format = "f", digits = 1), collapse = ", "))

expressed <- rowSums(counts[, -1]) > 0
answer("genes-expressed", "有表达的基因数", sum(expressed))
answer("genes-expressed", "总计数最高的样本", names(which.max(colSums(counts[, -1]))))
