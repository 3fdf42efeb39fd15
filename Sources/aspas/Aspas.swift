import ArgumentParser

@main
struct Aspas: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aspas",
    abstract:
      "Turns folders of news into an annotated corpus: who said what, about whom, where and when.",
    discussion: """
      Data goes to standard output, progress and errors to standard error.

      Exit status: 0 all went well; 1 nothing could be done; 3 finished, but some documents could \
      not be read (each has a record that says why); 64 the command was not understood; 130 or 143 \
      stopped by a signal.
      """,
    version: ProgramVersion.current,
    subcommands: [Annotate.self, Filter.self, Evaluate.self, Explain.self])
}
