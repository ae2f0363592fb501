extension World {
  /// The schema's columns, and eight that it does not know and that lists of operations have.
  static let operationsHeader = """
    code,title,programme,fund,municipality,beneficiary,start,end,total,contracted,currency,status,priority,\
    specific_objective,type,contract,contract_day,original_end,actual_end,eligible,eu,national,own,ev_method,\
    lead,summary,objective,results,partners,nuts3,postcode,website,updated,source,recorded

    """

  func operations(_ range: Range<Int>) -> Text {
    var text = Text()
    text.reserveCapacity(range.count * 1500)
    for index in range { addOperation(index, to: &text) }
    return text
  }

  private func addOperation(_ index: Int, to text: inout Text) {
    var random = random(30, index)
    let operation = operation(index)
    let words = words(ofMunicipality: operation.municipality)
    let programme = random.below(programmes)
    let start = operation.firstQuarter * 3
    let end = start + rounds * 3
    let startDay = random.below(28)
    let isComplete = end < 90
    let total = 500_000 + random.below(500_000_000)
    let eligible = total / 100 * (80 + random.below(21))
    let contracted = eligible / 100 * (85 + random.below(16))
    let grant = contracted / 100 * 85
    let national = contracted / 100 * 10

    addCode(ofOperation: index, to: &text)
    text.append(.comma)
    words.addParagraph(to: &text, phrases: 1 + random.below(2), &random)
    text.append(.comma)
    addCode(ofProgramme: programme, to: &text)
    text.add([",ERDF,", ",ESF,", ",CF,"][programme % 3])
    addCode(ofMunicipality: operation.municipality, to: &text)
    text.append(.comma)
    words.addBody(to: &text, &random, number: random.below(max(1, operations / 10)))
    text.append(.comma)
    text.add(month: start, day: startDay)
    text.append(.comma)
    text.add(month: end, day: startDay)
    text.append(.comma)
    text.add(amount: total)
    text.append(.comma)
    text.add(amount: contracted)
    text.append(.comma)
    text.add(words.currency)
    text.add(isComplete ? ",completed," : ",running,")
    text.add("\(programme % 9 + 1),")
    text.add("\(programme % 9 + 1).\(random.below(4) + 1),")
    text.add(["013", "055", "085", "119", "123"][random.below(5)])
    text.add(",C-")
    text.add(index + 1, width: 7)
    text.append(.comma)
    text.add(month: start, day: 0)
    text.append(.comma)
    text.add(month: end, day: startDay)
    text.append(.comma)
    if isComplete { text.add(month: end + random.below(6), day: startDay) }
    for amount in [eligible, grant, national, contracted - grant - national] {
      text.append(.comma)
      text.add(amount: amount)
    }
    text.add([",0/100,", ",50/50,", ",percent,"][random.below(3)])
    words.addBody(to: &text, &random, number: random.below(200))
    for phrases in [6 + random.below(6), 2 + random.below(3), 2 + random.below(3)] {
      text.append(.comma)
      words.addParagraph(to: &text, phrases: phrases, &random)
    }
    text.append(.comma)
    words.addBody(to: &text, &random, number: random.below(5000))
    text.append(.comma)
    text.add(words.country)
    text.add(100 + random.below(40))
    text.append(.comma)
    text.add(1000 + random.below(9000))
    text.add(",https://operations.example.org/")
    text.add(index + 1)
    text.append(.comma)
    text.add(month: end, day: 0)
    text.add(",illustrative,")
    text.add(month: start, day: 0)
    text.append(.newline)
  }
}
