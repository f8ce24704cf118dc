using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>What stays of a sheet's extensions: newer conditional formats and the small curves in cells, where they show visible cells.</summary>
internal static class FrozenExtensions
{
    /// <summary>Leaves out the others.</summary>
    /// <param name="grid">The sheet.</param>
    /// <param name="conditions">Its conditional formats.</param>
    /// <param name="sees">Whether all that a reference with a sheet before it means is seen.</param>
    public static void Clean(FrozenGrid grid, FrozenConditions conditions, Func<FormulaToken, bool> sees)
    {
        foreach (var list in grid.Root.Elements(grid.Root.Name.Namespace + "extLst").ToList())
        {
            foreach (var extension in list.Elements().ToList())
            {
                extension.Elements().Where(element => element.Name.LocalName is not ("conditionalFormattings" or "sparklineGroups")).Remove();
                CleanFormats(extension, conditions);
                CleanCurves(extension, grid, sees);
                extension.Elements().Where(element => !element.HasElements).Remove();
                if (!extension.HasElements)
                    extension.Remove();
            }

            if (!list.HasElements)
                list.Remove();
        }
    }

    private static void CleanFormats(XElement extension, FrozenConditions conditions)
    {
        foreach (var format in Named(extension, "conditionalFormatting"))
        {
            var references = format.Elements().FirstOrDefault(element => element.Name.LocalName == "sqref")?.Value;
            foreach (var rule in Named(format, "cfRule").Where(rule => !conditions.MayStay(rule, references)))
                rule.Remove();
            if (Named(format, "cfRule").Count == 0)
                format.Remove();
        }
    }

    private static void CleanCurves(XElement extension, FrozenGrid grid, Func<FormulaToken, bool> sees)
    {
        foreach (var group in Named(extension, "sparklineGroup"))
        {
            group.Attributes().Where(attribute => attribute.Name.LocalName == "uid").Remove();
            // Dates along the axis are drawn from cells as well.
            var isSeen = group.Elements().Where(element => element.Name.LocalName == "f").All(formula => IsSeen(formula.Value));
            foreach (var curve in Named(group, "sparkline").Where(curve => !isSeen || !IsPlaced(curve, grid) || !curve.Elements().Where(element => element.Name.LocalName == "f").All(formula => IsSeen(formula.Value))))
                curve.Remove();
            if (Named(group, "sparkline").Count == 0)
                group.Remove();
        }

        bool IsSeen(string formula) => FormulaToken.Split(formula) is [{ Kind: FormulaTokenKind.Reference } only] && sees(only);
    }

    private static bool IsPlaced(XElement curve, FrozenGrid grid) =>
        FrozenGrid.Ranges(curve.Elements().FirstOrDefault(element => element.Name.LocalName == "sqref")?.Value).All(range => !grid.Visibility.HidesAll(range));

    private static List<XElement> Named(XElement element, string name) => [.. element.Descendants().Where(child => child.Name.LocalName == name)];
}
