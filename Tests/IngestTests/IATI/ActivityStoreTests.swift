import Testing

@testable import Ingest

@Suite("Memory of an activity") struct ActivityStoreTests {
  @Test("values stay as they are while the memory grows, and are forgotten from the end")
  func values() {
    var store = ActivityStore<Int32>(capacity: 16)
    defer { store.free() }
    for value in 0..<1000 { store.append(Int32(value)) }
    #expect((0..<1000).allSatisfy { store[$0] == Int32($0) })
    store[7] = -7
    store.keep(8)
    #expect(store.count == 8 && store.last == -7)
    store.removeLast(8)
    #expect(store.isEmpty && store.last == nil)
  }

  @Test("bytes are appended in parts and read in others")
  func bytes() {
    var store = ActivityStore<UInt8>(capacity: 16)
    defer { store.free() }
    for part in ["", "iati", "-activity", String(repeating: "x", count: 100)] {
      CellBytes.with(part) { store.append(contentsOf: $0) }
    }
    #expect(store.count == 113)
    #expect(CellBytes.text(store.part(4, 9)) == "-activity")
    #expect(store.part(113, 0).isEmpty)
  }

  @Test("a look behind the last value stops the program")
  func outside() async {
    await #expect(processExitsWith: .failure) {
      var store = ActivityStore<UInt8>()
      store.append(1)
      _ = store[1]
    }
  }
}
