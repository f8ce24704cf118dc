using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>
/// Checks a file with Microsoft's OpenXmlValidator, beside our own lint. In a project of its own, so that the SDK's assembly is
/// loaded only when somebody asks for it.
/// </summary>
public static class DeepLint
{
    /// <summary>Checks a file against the schemas of current Office.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="fileName">The name that messages use.</param>
    /// <param name="limits">The bounds; <see cref="PackageLimits.Default"/> where none are given.</param>
    /// <returns>What the validator reports but for <see cref="AllowList"/>.</returns>
    /// <exception cref="JourneyException">The file is no package.</exception>
    public static IReadOnlyList<Finding> Check(ReadOnlyMemory<byte> bytes, string fileName, PackageLimits? limits = null)
    {
        var kind = OfficePackage.Open(bytes, fileName, limits).Kind;
        using var stream = new MemoryStream(bytes.ToArray());
        try
        {
            using OpenXmlPackage document = kind.IsPresentation() ? PresentationDocument.Open(stream, false) : SpreadsheetDocument.Open(stream, false);
            return
            [
                .. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document)
                    .Where(error => !AllowList.Allows(error.Id, error.Description))
                    .Select(error => Finding(fileName, error)),
            ];
        }
        catch (Exception problem) when (problem is OpenXmlPackageException or FileFormatException or InvalidDataException or UriFormatException or System.Xml.XmlException or ArgumentException or InvalidOperationException)
        {
            return [new Finding(LintErrors.Validator, new Place(fileName), fileName, fileName, problem.Message)];
        }
    }

    private static Finding Finding(string fileName, ValidationErrorInfo error)
    {
        var part = error.Part?.Uri.OriginalString.TrimStart('/') ?? "";
        return new Finding(LintErrors.Validator, new Place(fileName, part + error.Path?.XPath), fileName, part, error.Description);
    }
}
