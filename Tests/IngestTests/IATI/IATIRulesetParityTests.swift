import Foundation
@testable import Ingest
import TestSupport
import Testing

/// The cases by which the standard tests programs that check rulesets, and our own copy of its rules.
@Suite("IATI rulesets", .enabled(if: SharedData.isPresent, SharedData.absent))
struct IATIRulesetParityTests {
  static let folder = "data/iati/ruleset-meta-tests/"

  static let cases: [[String]] = {
    guard let table = try? SharedData.data(folder + "expected.csv") else { return [] }
    return String(decoding: table, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",").map(String.init)
    }
  }()

  @Test("gives the verdict of the standard", arguments: cases)
  func verdict(_ row: [String]) throws {
    let json = try JSONReader.value(of: Array(SharedData.data(Self.folder + row[0])))
    var names = ElementModels.standard.names
    let groups = Ruleset.groups(json, &names)
    #expect(!groups.isEmpty && groups.allSatisfy { !$0.rules.isEmpty })
    let check = RuleCheck(groups: groups, names: RuleCheck.Names(&names))
    let events = XMLEvents(WholeDocument(names: names))
    let content = try FileContent(path: try #require(SharedData.path(Self.folder + row[1])))
    #expect(events.read(content.region) == nil)
    var broken = 0
    check.check(events.handler.buffer, today: nil) { _, _ in broken += 1 }
    #expect((broken == 0) == (row[2] == "true"))
  }

  @Test("are 39 cases")
  func count() { #expect(Self.cases.count == 39) }

  @Test("hold every rule about activities but the one that needs a register")
  func isComplete() throws {
    let json = try JSONReader.value(of: Array(SharedData.data("data/iati/rulesets/standard.json")))
    guard case .object(let contexts) = json else { return #expect(Bool(false)) }
    var ids: Set<String> = []
    for context in contexts where !context.name.hasPrefix("/iati-organisations") {
      Self.collect(context.value, &ids)
    }
    let ours = Set(StandardRules.check.groups.flatMap(\.rules).map(\.id))
    #expect(ids.subtracting(ours) == ["1.14.8"])
    #expect(ours.subtracting(ids).isEmpty)
    for id in ours { #expect(IATIRuleWords.sentence(id)[0] != id, "no words for \(id)") }
  }

  private static func collect(_ value: JSONValue, _ ids: inout Set<String>) {
    switch value {
    case .array(let elements): for element in elements { collect(element, &ids) }
    case .object(let members):
      if let id = value["ruleInfo"]?["id"]?.asText { ids.insert(id) }
      for member in members { collect(member.value, &ids) }
    default: break
    }
  }
}

/// Keeps a whole small document, whatever its elements are called.
private struct WholeDocument: XMLHandler {
  typealias Name = IATIName
  var names: NameTable
  let buffer = ActivityBuffer()

  init(names: NameTable) { self.names = names }

  mutating func start(_ element: borrowing XMLElement<IATIName>) -> XMLStep {
    buffer.push(names.id(of: element.localName), model: ElementModels.none, line: element.line)
    for attribute in element.allAttributes {
      let id = names.id(of: attribute.name)
      Array(attribute.value.utf8).withUnsafeBytes { buffer.addAttribute(id, $0) }
    }
    return .proceed
  }

  mutating func end(_ name: IATIName?) -> XMLStep {
    buffer.pop()
    return .proceed
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer) { _ = buffer.addText(bytes) }
}
