// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "merilo-benchmarks",
  products: [
    .executable(name: "generate", targets: ["Generate"]),
    .executable(name: "merilo-bench", targets: ["Bench"]),
    .executable(name: "index-bench", targets: ["IndexBench"]),
    .executable(name: "comparison-bench", targets: ["Comparison"]),
    .executable(name: "risk-bench", targets: ["Risk"]),
  ],
  dependencies: [.package(name: "merilo", path: "..")],
  targets: [
    .executableTarget(name: "Generate", path: "Generate", swiftSettings: strict),
    .executableTarget(
      name: "Bench",
      dependencies: [
        .product(name: "IndicatorEngine", package: "merilo"),
        .product(name: "Ingest", package: "merilo"),
      ],
      path: "Bench", swiftSettings: strict),
    .executableTarget(
      name: "IndexBench", dependencies: [.product(name: "IndicatorEngine", package: "merilo")], path: "Index",
      exclude: ["numpy_peer.py"], swiftSettings: strict),
    .executableTarget(
      name: "Comparison", dependencies: [.product(name: "IndicatorEngine", package: "merilo")],
      path: "Comparison", swiftSettings: strict),
    .executableTarget(
      name: "Risk", dependencies: [.product(name: "IndicatorEngine", package: "merilo")], path: "risk",
      exclude: ["generate.py", "peers.py", "peers.R", "summary.py", "run.sh"], swiftSettings: strict),
  ]
)
