using System.CommandLine;
using System.CommandLine.Parsing;
using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Cli;

/// <summary><c>journey build</c>: new decks, workbooks, pictures from maps.</summary>
internal static class BuildCommand
{
    private static readonly string[] Formats = ["pptx", "xlsx", "svg", "json"];

    public static Command Create(CommandContext context)
    {
        var carriers = context.Carriers();
        var output = new Option<string>("--output", "-o") { Description = context.Words("Option.OutputFolder"), DefaultValueFactory = _ => "." };
        var to = new Option<string[]>("--to") { Description = context.Words("Option.To"), CustomParser = ParseFormats, DefaultValueFactory = _ => ["pptx", "xlsx"] };
        to.CompletionSources.Add(Formats);
        var theme = ThemeOption(context);
        var size = context.Choice("--size", "Option.Size", [.. PageFormat.All.Select(known => known.Id)]);
        var slides = SlideOptions.Slides(context);
        var compare = context.Text("--compare", "Option.Compare");
        var department = context.Text("--for", "Option.For");
        var withoutCharts = context.Flag("--without-charts", "Option.WithoutCharts");
        var map = context.Text("--map", "Option.Map");
        var force = context.Flag("--force", "Option.ForceBuild");
        var command = context.Command("build");
        command.Add(carriers);
        command.Add(output);
        command.Add(to);
        command.Add(theme);
        command.Add(size);
        command.Add(slides);
        command.Add(compare);
        command.Add(department);
        command.Add(withoutCharts);
        command.Add(map);
        command.Add(force);
        context.Runs(command, (result, invocation, outcome) =>
        {
            var folder = result.GetRequiredValue(output);
            var options = new BuildOptions
            {
                Language = result.GetValue(context.Options.Lang),
                Theme = Theme.Find(result.GetValue(theme)) ?? Theme.Calm,
                Brand = BrandOf(result.GetValue(theme), result.GetValue(size), invocation),
                Format = PageFormat.Find(result.GetValue(size)) ?? PageFormat.Wide,
                Slides = (SlideChoice.Parse(result.GetRequiredValue(slides)) ?? (result.GetValue(department) is null ? SlideChoice.Default : SlideChoice.Overview)) with
                {
                    Compared = result.GetValue(compare) is { } other ? CarrierOperations.Read(invocation.Open(other)).Map : null,
                },
                Department = result.GetValue(department),
                Charts = !result.GetValue(withoutCharts),
                MapId = result.GetValue(map),
            };
            var formats = Array.ConvertAll(result.GetRequiredValue(to), FormatOf);
            var written = new List<string>();
            var files = result.GetRequiredValue(carriers);
            BuildResult Build(string file) => CarrierOperations.Build(invocation.Open(file), options with { Formats = formats, Name = Templates.StemOf(file) });
            using var builds = (files.Length == 1 ? files.Select(Build) : SideBySide.Ahead(files, Build)).GetEnumerator();
            ProgressSteps.Run(invocation, invocation.Words("Progress.Build"), files, _ =>
            {
                builds.MoveNext();
                var build = builds.Current;
                outcome.Findings.AddRange(build.Findings);
                if (build.Files.Count == 0)
                    outcome.AtLeast(ExitCode.Findings);
                else
                    Write(build, folder, result.GetValue(force), written, invocation);
            });
            outcome.Lines.AddRange(written.Select(file => invocation.Words("Build.Done", file)));
            if (invocation.Json)
                outcome.Data["files"] = ResultJson.Of(written);
        });
        return command;
    }

    // All or nothing is asked before the first file is written: a refusal must not leave half a build.
    private static void Write(BuildResult build, string folder, bool force, List<string> written, Invocation invocation)
    {
        OutputFile.MakeFolder(folder);
        foreach (var file in build.Files)
        {
            var path = Path.Combine(folder, file.Name);
            OutputFile.RequireReplaceable(path, FormatOfFile(path), build.Map, force, invocation.Limits);
        }

        foreach (var file in build.Files)
        {
            var path = Path.Combine(folder, file.Name);
            OutputFile.Write(path, file.Bytes, invocation.Cancellation);
            written.Add(path);
        }
    }

    // One of ours, or somebody's template.
    private static Option<string?> ThemeOption(CommandContext context)
    {
        var option = context.Text("--theme", "Option.Theme");
        string[] known = [.. Theme.All.Select(theme => theme.Id)];
        option.CompletionSources.Add(known);
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } word && Theme.Find(word) is null && !Path.Exists(word))
                result.AddError($"--theme {word}: {string.Join(", ", known)}, *.potx, *.pptx");
        });
        return option;
    }

    private static Carrier? BrandOf(string? theme, string? size, Invocation invocation)
    {
        if (theme is null || Theme.Find(theme) is not null)
            return null;
        if (size is not null)
            throw new JourneyException(CliErrors.SizeOfTemplate, new Place(theme), theme, size);
        var brand = invocation.Open(theme);
        return brand.Kind == CarrierKind.Deck ? brand : throw new JourneyException(CliErrors.TemplateIsNoDeck, new Place(theme), theme);
    }

    private static string[] ParseFormats(ArgumentResult result)
    {
        var words = SlideOptions.WordsOf(result);
        foreach (var word in words.Where(word => !Formats.Contains(word, StringComparer.OrdinalIgnoreCase)))
            result.AddError($"--to {word}: {string.Join(", ", Formats)}");
        return words;
    }

    private static BuildFormat FormatOf(string word) => word.ToUpperInvariant() switch
    {
        "PPTX" => BuildFormat.Pptx,
        "XLSX" => BuildFormat.Xlsx,
        "SVG" => BuildFormat.Svg,
        _ => BuildFormat.Json,
    };

    private static BuildFormat FormatOfFile(string path) => FormatOf(Path.GetExtension(path).TrimStart('.'));
}
