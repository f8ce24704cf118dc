using JourneyOffice.Drawing;
using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>Slides that are an extract for one department.</summary>
internal static class DepartmentChoice
{
    /// <summary>The slides, for the department that is named by its id or, in any language, its name.</summary>
    /// <exception cref="JourneyException">The map has no such department.</exception>
    public static SlideChoice Of(JourneyMap map, SlideChoice slides, string? wanted, string? readers)
    {
        if (wanted is null)
            return slides;
        var found = map.Departments.FirstOrDefault(department => department.Id == wanted)
            ?? map.Departments.FirstOrDefault(department => department.Name?.Texts.Values.Contains(wanted.Trim(), StringComparer.OrdinalIgnoreCase) == true);
        if (found is not null)
            return slides.For(found.Id);
        var language = readers ?? map.Language;
        var known = map.Departments.Select(department => department.Name is null ? department.Id : $"{department.Name.For(language, map.Language)} ({department.Id})");
        throw new JourneyException(CarriersErrors.UnknownDepartment, Place.None, wanted, map.Departments.Count == 0 ? "–" : string.Join(", ", known));
    }
}
