using System.CommandLine;
using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary><c>journey insert</c>: a map in somebody's own deck or workbook.</summary>
internal static class InsertCommand
{
    public static Command Create(CommandContext context)
    {
        var carrier = context.Carrier();
        var target = new Option<string>("--into") { Description = context.Words("Option.Into"), Required = true };
        var output = context.Text("--output", "Option.OutputInsert", "-o");
        var slides = SlideOptions.Slides(context);
        var department = context.Text("--for", "Option.For");
        var place = new Option<int?>("--at") { Description = context.Words("Option.At") };
        place.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 1)
                result.AddError("--at: 1, 2, 3 …");
        });
        var map = context.Text("--map", "Option.Map");
        var command = context.Command("insert");
        foreach (var option in new Option[] { target, output, slides, department, place, map })
            command.Add(option);
        command.Add(carrier);
        context.Runs(command, (result, invocation, outcome) =>
        {
            var file = result.GetRequiredValue(target);
            var into = invocation.Open(file);
            // A workbook takes the whole map: what chooses slides would do nothing there.
            if (into.Kind == CarrierKind.Workbook && (result.GetRequiredValue(slides).Length > 0 || result.GetValue(department) is not null))
                throw new JourneyException(CliErrors.WrongUse, new Place(file), "--slides, --for: *.pptx, *.potx", "journey insert --help");
            var inserted = CarrierOperations.Insert(invocation.Open(result.GetRequiredValue(carrier)), into, new InsertOptions
            {
                Language = result.GetValue(context.Options.Lang),
                Slides = SlideChoice.Parse(result.GetRequiredValue(slides)) ?? SlideChoice.Overview,
                Department = result.GetValue(department),
                Place = result.GetValue(place),
                MapId = result.GetValue(map),
            });
            outcome.Findings.AddRange(inserted.Findings);
            if (inserted.Bytes is not { } bytes)
            {
                outcome.AtLeast(ExitCode.Findings);
                return;
            }

            var written = result.GetValue(output) ?? file;
            OutputFile.Write(written, bytes, invocation.Cancellation);
            outcome.Lines.Add(invocation.Words(into.Kind == CarrierKind.Workbook ? "Insert.DoneSheets" : "Insert.Done", written, inserted.Added, inserted.Map.Id));
            outcome.Data["file"] = written;
            outcome.Data["map"] = inserted.Map.Id;
            outcome.Data[into.Kind == CarrierKind.Workbook ? "sheets" : "slides"] = inserted.Added;
        });
        return command;
    }
}
