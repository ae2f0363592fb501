# The same statistics by R's survival: Rscript peers.R FOLDER ROUNDS
# Reads what generate.py made; prints a line of JSON a figure. "core" is coxph.fit alone, without the formula, residuals and concordance.
suppressPackageStartupMessages(library(survival))
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
rounds <- as.integer(arguments[2])
column <- function(name, what, size, ...) {
  path <- file.path(folder, name)
  readBin(path, what, n = file.size(path) / size, size = size, ...)
}
day <- column("day.f64", "numeric", 8)
times <- column("time.f64", "numeric", 8)
entry <- column("entry.f64", "numeric", 8)
event <- column("event.u8", "integer", 1, signed = FALSE)
stratum <- column("stratum.u8", "integer", 1, signed = FALSE)
cause <- column("cause.u8", "integer", 1, signed = FALSE)
group <- column("group.i32", "integer", 4)
x <- matrix(column("x.f64", "numeric", 8), ncol = 10)
n <- length(day)
timed <- function(what, body, count = rounds) {
  taken <- sapply(seq_len(count), function(round) {
    gc()
    time <- system.time(check <<- body())
    c(time[["elapsed"]], time[["user.self"]] + time[["sys.self"]])
  })
  cat(sprintf('{"tool": "R survival", "what": "%s", "size": %d, "seconds": %.4f, "processor": %.4f, "check": %.15g}\n',
    what, n, median(taken[1, ]), median(taken[2, ]), check))
}
check <- NA
control <- coxph.control()
core <- function(y, method) coxph.fit(x, y, NULL, NULL, NULL, control, NULL, method, seq_len(n), resid = FALSE)$coefficients[[1]]
timed("Cox, Efron, whole days, core", function() core(Surv(day, event), "efron"))
timed("Cox, Efron, whole days", function() coef(coxph(Surv(day, event) ~ x))[[1]])
timed("Cox, Breslow, whole days", function() coef(coxph(Surv(day, event) ~ x, ties = "breslow"))[[1]])
timed("Cox, Efron, continuous times", function() coef(coxph(Surv(times, event) ~ x))[[1]])
timed("Cox, Efron, late entries", function() coef(coxph(Surv(entry, day, event) ~ x))[[1]])
timed("Cox, Efron, 50 strata", function() coef(coxph(Surv(day, event) ~ x + strata(stratum)))[[1]])
at <- function(fit) summary(fit, times = 1000)$surv
timed("Kaplan–Meier, whole days", function() at(survfit(Surv(day, event) ~ 1)))
timed("Kaplan–Meier, continuous times", function() at(survfit(Surv(times, event) ~ 1)))
timed("Kaplan–Meier, late entries", function() at(survfit(Surv(entry, day, event) ~ 1)))
score <- as.vector(x %*% (0:9 - 4.5))
timed("Concordance with its variance", function() concordance(Surv(day, event) ~ score, reverse = TRUE)$concordance)
timed("Logistic regression", function() glm.fit(cbind(1, x), event, family = binomial())$coefficients[[2]])
if (n <= 100000) {
  timed("Gamma frailty of 1,000 groups", function() {
    coef(suppressWarnings(coxph(Surv(day, event) ~ x + frailty(group, distribution = "gamma"))))[[1]]
  }, count = 1)
}
if (n <= 10000) {
  timed("Fine and Gray", function() {
    data <- data.frame(day = day, cause = factor(cause, 0:2, c("open", "finished", "cancelled")), row = seq_len(n))
    long <- finegray(Surv(day, cause) ~ row, data, etype = "finished")
    coef(coxph(Surv(fgstart, fgstop, fgstatus) ~ x[long$row, ], long, weights = fgwt))[[1]]
  }, count = 1)
}
