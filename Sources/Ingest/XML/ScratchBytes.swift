/// Bytes that are put together piece by piece, used and cleared, over and over, in the same memory.
///
/// A class, so that a handler can show them to somebody while it is itself being changed.
final class ScratchBytes {
  private struct State {
    var memory: UnsafeMutableRawBufferPointer
    var count = 0
  }

  // Behind a pointer, since the access of a property of a class is checked each time.
  private let state: UnsafeMutablePointer<State>

  init(capacity: Int = 256) {
    state = .allocate(capacity: 1)
    state.initialize(to: State(memory: .allocate(byteCount: max(16, capacity), alignment: 16)))
  }

  deinit {
    memory.deallocate()
    state.deallocate()
  }

  private var memory: UnsafeMutableRawBufferPointer {
    @inline(__always) get { state.pointee.memory }
    @inline(__always) set { state.pointee.memory = newValue }
  }

  private(set) var count: Int {
    @inline(__always) get { state.pointee.count }
    @inline(__always) set { state.pointee.count = newValue }
  }

  /// What was put together; valid until the next change.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[..<count]) }

  var isEmpty: Bool { count == 0 }

  func clear() { count = 0 }

  func append(_ piece: UnsafeRawBufferPointer) {
    reserve(piece.count)
    guard let source = piece.baseAddress, let target = memory.baseAddress else { return }
    (target + count).copyMemory(from: source, byteCount: piece.count)
    count += piece.count
  }

  func append(_ byte: UInt8) {
    reserve(1)
    memory[count] = byte
    count += 1
  }

  /// Cuts the bytes behind `count`, and those between `start` and `first`.
  func keep(_ start: Int, from first: Int, upTo end: Int) {
    precondition(start <= first && first <= end && end <= count)
    if first > start, let base = memory.baseAddress {
      (base + start).copyMemory(from: base + first, byteCount: end - first)
    }
    count = start + end - first
  }

  subscript(place: Int) -> UInt8 {
    get { memory[place] }
    set { memory[place] = newValue }
  }

  private func reserve(_ room: Int) {
    if memory.count - count >= room { return }
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(memory.count * 2, count + room), alignment: 16)
    larger.copyMemory(from: bytes)
    memory.deallocate()
    memory = larger
  }
}
