import type { PickText } from '../../write/pick-text.ts'
import type { TimeSeriesPlan } from './time-series-plan.ts'

/** Python: `forecast(values, steps)`: mean and 95 % limits, by exponential smoothing or the airline model. */
function forecastFunction({ model }: TimeSeriesPlan): string {
  if (model === 'arima')
    return `def foretell(values, count):
    seasonal = (0, 1, 1, period) if has_season and len(values) >= 2 * period + 3 else (0, 0, 0, 0)
    fitted = SARIMAX(values, order=(0, 1, 1), seasonal_order=seasonal).fit(disp=0, maxiter=500)
    found = fitted.get_forecast(count)
    return fitted, np.asarray(found.predicted_mean), np.asarray(found.conf_int())`
  return `def foretell(values, count):
    seasonal = {"seasonal": "add", "seasonal_periods": period} if has_season and len(values) >= 2 * period else {}
    fitted = ETSModel(pd.Series(values), error="add", trend="add", damped_trend=True, **seasonal).fit(disp=0, maxiter=2000)
    found = fitted.get_prediction(start=len(values), end=len(values) + count - 1).summary_frame(alpha=0.05)
    return fitted, found["mean"].to_numpy(), found[["pi_lower", "pi_upper"]].to_numpy()`
}

const modelName = ({ model }: TimeSeriesPlan, say: PickText) =>
  model === 'arima'
    ? say('ARIMA(0,1,1), with a season (0,1,1)', 'ARIMA(0,1,1)，含季节项 (0,1,1)')
    : say('exponential smoothing (ETS: damped trend, season)', '指数平滑（ETS：阻尼趋势、季节项）')

/** Python: the forecast, tried on the last periods first, beside a naive one. */
export const forecastSeries = (plan: TimeSeriesPlan, say: PickText): string =>
  `${say(`# Forecast by ${modelName(plan, say)}`, `# 预测：${modelName(plan, say)}`)}
${forecastFunction(plan)}


horizon = ${plan.horizon}
if full is None or n < 8 or n < (2 * period if has_season else 8):
    raise ValueError(f"${say('{n} periods are too few for a forecast, or too many of them are missing.', '{n} 个时期太少，或缺失过多，无法预测。')}")
back = np.exp if has_season and grows else np.asarray
held = min(horizon, n // 4)
known = full.to_numpy()[n - held :]
tried = worked.to_numpy()[: n - held]
lag = period if has_season and n - held >= period else 1
naive = np.array([full.to_numpy()[: n - held][step % lag - lag] for step in range(held)])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    _, guess, limits = foretell(tried, held)
    fitted, mean, bounds = foretell(worked.to_numpy(), horizon)
guess, limits, mean, bounds = back(guess), back(limits), back(mean), back(bounds)
if full.min() >= 0:
    bounds = bounds.clip(min=0)
if any("onverge" in str(one.message) for one in caught):
    print("${say('CAUTION: the search for the best fit did not settle; take the forecast with care.', '注意：模型拟合没有完全收敛，预测结果请谨慎使用。')}")
errors = pd.DataFrame(
    {
        "MAE": [np.abs(known - guess).mean(), np.abs(known - naive).mean()],
        "RMSE": [np.sqrt(((known - guess) ** 2).mean()), np.sqrt(((known - naive) ** 2).mean())],
    },
    index=["${say('model', '模型')}", "${say('naive (the last season, or the last value, again)', '朴素预测（重复上一周期或最后一个值）')}"],
)
covered = ((limits[:, 0] <= known) & (known <= limits[:, 1])).mean()
print(f"${say('Tried on the last {held} periods, foretold from those before: {covered:.0%} of them lie within the 95% limits', '用之前的数据预测最后 {held} 个时期：{covered:.0%} 落在 95% 区间内')}")
display(errors.round(3))
future = pd.period_range(steps[-1] + 1, periods=horizon, freq=steps.freq)
foretold = pd.DataFrame({"${say('forecast', '预测')}": mean, "${say('95% low', '95% 下限')}": bounds[:, 0], "${say('95% high', '95% 上限')}": bounds[:, 1]}, index=future)
print("${say('Forecast', '预测')}")
display(foretold.round(2))
foretold.to_csv("forecast.csv", encoding="utf-8-sig", index_label="${say('time', '时间')}")
print("${say('Saved as forecast.csv', '已保存为 forecast.csv')}")
report("${say('error of the model (MAE)', '模型误差（MAE）')}", errors["MAE"].iloc[0])
report("${say('error of the naive forecast (MAE)', '朴素预测误差（MAE）')}", errors["MAE"].iloc[1])
report("${say('error of the naive forecast (RMSE)', '朴素预测误差（RMSE）')}", errors["RMSE"].iloc[1])
report("AIC", fitted.aic)
report("${say('log-likelihood', '对数似然')}", fitted.llf)
for at, step in enumerate(future[:24]):
    report(f"${say('forecast', '预测')}, {step}", mean[at])
    report(f"${say('forecast', '预测')}, {step}, 95%", (bounds[at, 0], bounds[at, 1]))`
