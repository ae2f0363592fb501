/// Amounts of forecasts in the currency that is reported in.
extension RiskForecast {
  /// The forecast with its amounts converted at the rates of the as-of day's month. Where a rate is missing they stay in their own currency, and that is
  /// noted.
  func converted(to currency: Currency, by converter: CurrencyConverter) -> RiskForecast {
    var (forecast, isMissing) = (self, false)
    func amount(_ minorUnits: Int128, _ own: Currency) -> (Int128, Currency) {
      if case .value(let found) = converter.convert(minorUnits, from: own, to: currency) {
        return (found, currency)
      }
      isMissing = true
      return (minorUnits, own)
    }
    func quantity(_ quantity: RiskQuantity?) -> RiskQuantity? {
      guard case .amount(let minorUnits, let own)? = quantity else { return quantity }
      let shown = amount(minorUnits, own)
      return .amount(shown.0, shown.1)
    }
    (forecast.p50, forecast.p80, forecast.p90) = (quantity(p50), quantity(p80), quantity(p90))
    forecast.remedies = remedies.map { remedy in
      switch remedy {
      case .monthlySpending(let minorUnits, let own, let until):
        let shown = amount(minorUnits, own)
        return .monthlySpending(shown.0, shown.1, until: until)
      case .spending(let minorUnits, let own, let day):
        let shown = amount(minorUnits, own)
        return .spending(shown.0, shown.1, by: day)
      case .lessCost(let minorUnits, let own):
        let shown = amount(minorUnits, own)
        return .lessCost(shown.0, shown.1)
      case .milestone, .laterEnd, .monthlyDelivery, .monthlyChange, .hold, .met, .eachPart: return remedy
      }
    }
    if isMissing { forecast.notes.append(.ownCurrency) }
    return forecast
  }
}
