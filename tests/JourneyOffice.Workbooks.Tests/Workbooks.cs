using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.Workbooks.Tests;

/// <summary>Maps and workbooks that the tests share.</summary>
internal static class Workbooks
{
    public static JourneyMap Retailer() => Map("retailer-checkout");

    public static JourneyMap School() => Map("online-school-beginner");

    public static OfficePackage Build(JourneyMap map, string language = "en") => Open(WorkbookWriter.Build(map, language, Theme.Calm));

    public static OfficePackage Open(byte[] bytes) => OfficePackage.Open(bytes, "map.xlsx");

    public static CarriedMap Carried(OfficePackage package) => CarriedMapJson.Read(MapPart.ReadAll(package)[0].Content);

    public static Ledger Ledger(OfficePackage package) => Carried(package).Ledger;

    private static JourneyMap Map(string name) =>
        MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", name + ".journey.json")));
}
