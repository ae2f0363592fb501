import IndicatorEngine
import Ingest

/// The words of what went wrong with an index, and of what its steps did.
struct IndexWording {
  let words: Words

  /// How the command ends where a file cannot be used, and what is said.
  func failure(_ fault: CompositeFault) -> CommandFailure {
    if case .notFound(let path) = fault {
      return CommandFailure(
        .noInput, IngestError.noSuchInput(path: path, nearest: nil).message(words.language))
    }
    return CommandFailure(.unusableInput, message(fault))
  }

  /// How the command ends where the index cannot be built, and what is said.
  func failure(_ error: IndexError) -> CommandFailure { CommandFailure(.unusableInput, message(error)) }

  private func message(_ fault: CompositeFault) -> String {
    func file(_ key: IndexText, _ name: String, _ more: [String: TextTemplate.Argument] = [:]) -> String {
      words(key, ["file": .text(SafeText.clean(name)), "format": "CSV (UTF-8)"].merging(more) { $1 })
    }
    func cell(_ key: IndexText, _ place: CompositePlace, _ more: [String: TextTemplate.Argument] = [:])
      -> String
    {
      words(key, ["place": .text(self.place(place))].merging(more) { $1 })
    }
    switch fault {
    case .notFound(let path), .unreadable(let path): return file(.unreadable, path)
    case .notText(let name): return file(.notText, name)
    case .undecodable(let name): return file(.undecodable, name)
    case .empty(let name): return file(.emptyTable, name)
    case .headingMissing(let name, let heading):
      return file(.headingMissing, name, ["heading": named(heading)])
    case .headingTwice(let name, let heading, let first, let second):
      return file(
        .headingTwice, name,
        [
          "heading": named(heading), "first": .text(Location.letters(ofColumn: first)),
          "second": .text(Location.letters(ofColumn: second)),
        ])
    case .rowTooLong(let name, let row, let cells, let headings):
      return file(
        .rowTooLong, name, ["row": .text("\(row)"), "cells": .count(cells), "headings": .count(headings)])
    case .quoteOpen(let name, let row): return file(.quoteOpen, name, ["row": .text("\(row)")])
    case .codeMissing(let place): return cell(.codeMissing, place)
    case .notANumber(let place, let found): return cell(.notANumber, place, ["found": named(found)])
    case .notWhole(let place, let found): return cell(.notWhole, place, ["found": named(found)])
    case .notAChoice(let place, let found, let choices):
      return cell(
        .notAChoice, place, ["found": named(found), "choices": .text(choices.joined(separator: ", "))])
    case .codeTwice(let place, let found, let first):
      return cell(.codeTwice, place, ["found": named(found), "row": .text("\(first)")])
    case .index(let error, let place): return "\(self.place(place)): \(message(error))"
    case .valueMissing(let place): return cell(.valueMissing, place)
    }
  }

  /// `iData.csv, row 5, column D "Roads"`.
  func place(_ place: CompositePlace) -> String {
    words(
      IndexText.place,
      [
        "file": .text(SafeText.clean(place.file)), "row": .text("\(place.row)"),
        "letters": .text(Location.letters(ofColumn: place.column)), "heading": named(place.heading),
      ])
  }

  /// The sentence that says what is wrong with an index, and the fix.
  func message(_ error: IndexError) -> String {
    let text = words(error.text, arguments(of: error))
    // Of a group the units are few, and its name stands before.
    if case .tooFewUnits(let rule, _, _, let group?) = error, rule != .zScore {
      return "\(quoted(group)): \(text)"
    }
    return text
  }

  /// The values that the sentence names.
  private func arguments(of error: IndexError) -> [String: TextTemplate.Argument] {
    switch error {
    case .duplicateElement(let code), .withoutParent(let code), .withoutChildren(let code),
      .weightOfUnknown(let code), .modelUndefined(let code),
      .rankAgainstBaseYear(let code):
      ["element": named(code)]
    case .missingHierarchy: ["column": "Parent", "flag": "--aggregate"]
    case .unknownParent(let element, let parent): ["element": named(element), "parent": named(parent)]
    case .cycle(let codes): ["elements": .text(words.list(codes.map(quoted)))]
    case .levelNotAbove(let element, let parent):
      ["element": named(element), "parent": named(parent), "column": "Level"]
    case .levelWithoutMethod(let level):
      ["level": .text("\(level)"), "example": .text("\(level)=amean"), "flag": "--aggregate"]
    case .levelUnknown(let level, let levels):
      [
        "level": .text("\(level)"),
        "levels": .text((levels.map(Array.init) ?? []).map(String.init).joined(separator: ", ")),
        "column": "Parent",
      ]
    case .directionUnknown(let element, let found): ["element": named(element), "found": number(found)]
    case .negativeWeight(let element, let found):
      ["element": named(element), "found": number(found), "limit": number(IndexStructure.greatestWeight)]
    case .tooFewUnits(let rule, let units, let fewest, let element):
      [
        "n": .count(units), "element": named(element ?? ""), "why": .text(why(rule, fewest)),
        "instead": .text(instead(rule)), "flag": "--compatible coinr",
      ]
    case .modelUndetermined(let complete, let units, let indicators):
      [
        "n": .count(complete), "all": .text("\(units)"), "indicators": .text("\(indicators)"),
        "example": "--impute median",
      ]
    case .sharesImpossible(let parent, let count):
      ["parent": named(parent), "n": .count(count), "share": number(1 / Double(max(1, count)))]
    case .denominatorNegative(let unit, let element, let column, let year, let value):
      [
        "unit": named(unit, year), "element": named(element), "column": named(column), "value": number(value),
      ]
    case .weightsSumToZero(let parent), .componentWithoutDirection(let parent): ["parent": named(parent)]
    case .duplicateUnit(let unit, let year): ["unit": named(unit, year), "column": "Time"]
    case .columnMissing(let element, let column): ["element": named(element), "column": named(column)]
    case .noUnits: ["flag": "--screen"]
    case .columnWithoutValues(let element, let year), .constantColumn(let element, let year):
      ["element": named(element, year)]
    case .denominatorZero(let unit, let element, let column, let year):
      ["unit": named(unit, year), "element": named(element), "column": named(column)]
    case .groupsMissing(let name): ["groups": named(name), "type": "Group"]
    case .yearsMissing: ["column": "Time"]
    case .baseYearMissing(let year): ["year": .text("\(year)")]
    case .targetMissing(let element): ["element": named(element), "column": "Target"]
    case .targetNotBeyondMinimum(let element, let target, let minimum):
      ["element": named(element), "target": number(target), "minimum": number(minimum)]
    case .goalpostsMissing(let element):
      ["element": named(element), "column": "goalpost_lower, goalpost_upper"]
    case .goalpostsEqual(let element, let low, let high):
      ["element": named(element), "low": number(low), "high": number(high)]
    case .methodMissing(let element):
      ["element": named(element), "column": "goalpost_lower, goalpost_upper, Target"]
    case .referenceUnknown(let unit): ["unit": named(unit)]
    case .referenceUnusable(let element, let unit), .fractionUndefined(let element, let unit),
      .outOfRange(let unit, let element):
      ["element": named(element), "unit": named(unit)]
    case .meanUndefined(let unit, let element, let parent, let method, let value):
      [
        "unit": named(unit), "element": named(element), "parent": named(parent), "method": .text(method),
        "value": number(value), "example": "--normalise minmax:1,100",
      ]
    case .penaltyUndefined(let unit, let parent, let mean):
      [
        "unit": named(unit), "parent": named(parent), "value": number(mean),
        "example": "--normalise minmax:70,130",
      ]
    }
  }

  /// Why a method needs so many, and what is done where they are not there.
  func why(_ rule: SmallNumberRule, _ fewest: Int) -> String {
    SmallNumberText(rawValue: rule.rawValue).map { words($0, ["n": .count(fewest)]) } ?? rule.rawValue
  }

  func instead(_ rule: SmallNumberRule) -> String {
    SubstituteText(rawValue: rule.substitute.rawValue).map { words($0) } ?? rule.substitute.rawValue
  }

  // MARK: Names and numbers

  func quoted(_ name: String) -> String { words.quoted(SafeText.clean(String(name.prefix(60)))) }

  func named(_ name: String, _ year: Int? = nil) -> TextTemplate.Argument {
    .text(quoted(name) + (year.map { " (\($0))" } ?? ""))
  }

  func number(_ number: Double) -> TextTemplate.Argument {
    .text(words.numbers.text(number, digits: 0...4))
  }
}

extension IndexError {
  /// The sentence of the fault.
  fileprivate var text: any ReportText {
    switch self {
    case .duplicateElement: IndexProblemText.duplicateElement
    case .missingHierarchy: IndexProblemText.missingHierarchy
    case .unknownParent: IndexProblemText.unknownParent
    case .cycle: IndexProblemText.cycle
    case .levelNotAbove: IndexProblemText.levelNotAbove
    case .withoutParent: IndexProblemText.withoutParent
    case .withoutChildren: IndexProblemText.withoutChildren
    case .levelWithoutMethod: IndexProblemText.levelWithoutMethod
    case .levelUnknown(_, let levels):
      levels == nil ? IndexProblemText.levelsMissing : IndexProblemText.levelUnknown
    case .tooFewUnits(let rule, _, _, _):
      rule == .zScore ? IndexFigureProblemText.tooFewUnitsOf : IndexFigureProblemText.tooFewUnits
    case .denominatorNegative: IndexFigureProblemText.denominatorNegative
    case .sharesImpossible: IndexMethodProblemText.sharesImpossible
    case .modelUndefined: IndexFigureProblemText.modelUndefined
    case .modelUndetermined: IndexFigureProblemText.modelUndetermined
    case .componentWithoutDirection: IndexProblemText.componentWithoutDirection
    case .directionUnknown: IndexProblemText.directionUnknown
    case .negativeWeight: IndexProblemText.negativeWeight
    case .weightsSumToZero: IndexProblemText.weightsSumToZero
    case .weightOfUnknown: IndexProblemText.weightOfUnknown
    case .duplicateUnit: IndexFigureProblemText.duplicateUnit
    case .columnMissing(let element, let column):
      element == column
        ? IndexFigureProblemText.indicatorColumnMissing : IndexFigureProblemText.denominatorColumnMissing
    case .noUnits: IndexFigureProblemText.noUnits
    case .columnWithoutValues: IndexFigureProblemText.columnWithoutValues
    case .constantColumn: IndexFigureProblemText.constantColumn
    case .denominatorZero: IndexFigureProblemText.denominatorZero
    case .groupsMissing: IndexFigureProblemText.groupsMissing
    case .yearsMissing: IndexFigureProblemText.yearsMissing
    case .baseYearMissing: IndexFigureProblemText.baseYearMissing
    case .targetMissing: IndexMethodProblemText.indexTargetMissing
    case .targetNotBeyondMinimum: IndexMethodProblemText.targetNotBeyondMinimum
    case .goalpostsMissing: IndexMethodProblemText.goalpostsMissing
    case .goalpostsEqual: IndexMethodProblemText.goalpostsEqual
    case .methodMissing: IndexMethodProblemText.methodMissing
    case .referenceUnknown: IndexMethodProblemText.referenceUnknown
    case .referenceUnusable: IndexMethodProblemText.referenceUnusable
    case .fractionUndefined: IndexMethodProblemText.fractionUndefined
    case .rankAgainstBaseYear: IndexMethodProblemText.rankAgainstBaseYear
    case .meanUndefined: IndexMethodProblemText.meanUndefined
    case .penaltyUndefined: IndexMethodProblemText.penaltyUndefined
    case .outOfRange: IndexFigureProblemText.figureOutOfRange
    }
  }
}
