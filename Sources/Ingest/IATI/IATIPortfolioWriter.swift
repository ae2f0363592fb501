/// Writes a file of IATI activities 2.03 as the target of a conversion.
public struct IATIPortfolioWriter: PortfolioWriter {
  let publisher: IATIPublisher

  public init(publisher: IATIPublisher) { self.publisher = publisher }

  public func files(of portfolio: ConvertedPortfolio) -> [ConvertedFile] {
    [
      ConvertedFile { path throws(ConversionFault) in
        let document = writer(portfolio).document()
        // A valid file has an activity.
        if document.activities == 0 { throw .nothingToCarry }
        var text = try ConvertedText(path: path)
        try text.write(document.text)
        try text.finish()
      }
    ]
  }

  public func notes(on portfolio: ConvertedPortfolio) -> [ConversionNote] {
    [.origins] + writer(portfolio).document().losses.map(ConversionNote.notInIATI)
  }

  private func writer(_ portfolio: ConvertedPortfolio) -> IATIWriter {
    IATIWriter(portfolio.portfolio, publisher: publisher, language: portfolio.language.rawValue)
  }
}
