using System.Globalization;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Reads the slides of a deck that carries no map of ours as what they show: their titles, tables and shapes with texts.</summary>
public static class OldSlides
{
    /// <summary>The slides, in the order of the show.</summary>
    /// <param name="package">The deck.</param>
    /// <exception cref="JourneyException">The package is no presentation, or a slide is missing or no XML.</exception>
    public static IReadOnlyList<OldPage> Read(OfficePackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var names = SlideList.Read(package, SlideList.OpenPresentation(package));
        return SideBySide.Each(names.Select((name, index) => (Name: name, Number: index + 1)).ToList(), slide => Page(SlideList.Open(package, slide.Name), slide.Number));
    }

    private static OldPage Page(XmlIndex slide, int number)
    {
        var (tables, shapes, title) = (new List<OldTable>(), new List<OldShape>(), (string?)null);
        foreach (var shape in ShapeTree.Read(slide))
        {
            if (TableReader.Rows(slide, shape.Node).Count > 0)
                tables.Add(new OldTable([.. Cells(slide, shape)]));
            else if (slide.Is(shape.Node, XmlVocabulary.Presentation, "sp"u8) && Placeholder.Of(slide, shape) is var placeholder && placeholder is not { IsFooter: true })
            {
                if (placeholder is { IsTitle: true })
                    title ??= placeholder.Text.Trim().Length > 0 ? placeholder.Text.Trim() : null;
                else
                    shapes.Add(Shape(slide, shape));
            }
        }

        return new OldPage(number, title ?? "", title) { Tables = tables, Shapes = shapes };
    }

    private static OldShape Shape(XmlIndex slide, in ShapeNode shape) => new(
        ShapeText.Read(slide, slide.Child(shape.Node, XmlVocabulary.Presentation, "txBody"u8)),
        shape.Transform.ToSlide(ShapeTree.BoxOf(slide, ShapeTree.TransformOf(slide, shape.Node))),
        NameOf(slide, shape));

    private static IEnumerable<OldCell> Cells(XmlIndex slide, ShapeNode frame)
    {
        var (row, name) = (0, NameOf(slide, frame));
        foreach (var line in TableReader.Rows(slide, frame.Node))
        {
            var column = 0;
            foreach (var cell in TableReader.CellsOf(slide, line))
            {
                if (!slide.AttributeFlag(cell, "hMerge"u8) && !slide.AttributeFlag(cell, "vMerge"u8))
                {
                    var text = ShapeText.Read(slide, slide.Child(cell, XmlVocabulary.Drawing, "txBody"u8));
                    yield return new OldCell(row, column, text, string.Create(CultureInfo.InvariantCulture, $"{name} ({row + 1}, {column + 1})"))
                    {
                        Rows = Span(slide, cell, "rowSpan"u8),
                        Columns = Span(slide, cell, "gridSpan"u8),
                    };
                }

                column++;
            }

            row++;
        }
    }

    private static int Span(XmlIndex slide, int cell, ReadOnlySpan<byte> name) => (int)Math.Clamp(slide.AttributeLength(cell, name, 1), 1, 1000);

    private static string NameOf(XmlIndex slide, in ShapeNode shape) => shape.Properties < 0 ? "" : slide.AttributeText(shape.Properties, "name"u8) ?? "";
}
