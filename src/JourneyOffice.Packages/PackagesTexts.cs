using System.Resources;

namespace JourneyOffice.Packages;

/// <summary>The words of this floor in three languages.</summary>
internal static class PackagesTexts
{
    internal static readonly ResourceManager Resources = new("JourneyOffice.Packages.Resources.Texts", typeof(PackagesTexts).Assembly);
}
