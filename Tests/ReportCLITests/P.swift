import Testing

@Test func stands() { #expect(1 + 1 == 2) }
