import ArgumentParser

/// Trains the models of `Corpus/models` and writes their cards.
@main
struct AspasTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aspas-train",
    abstract: "Train the models of Corpus/models from named data sets, and write their cards.",
    subcommands: [TrainLanguages.self, TrainSentences.self, SplitSentences.self, MeasureSpeed.self])
}
