namespace JourneyOffice.Slides;

/// <summary>Takes the animations of removed shapes out of p:timing, so that none aims at a shape that is not there.</summary>
internal static class TimingEdit
{
    /// <summary>Adds the removals to <paramref name="edits"/>.</summary>
    public static void RemoveTargets(ByteEdits edits, XmlIndex slide, IReadOnlySet<string> shapeIds)
    {
        var timing = slide.Child(0, XmlVocabulary.Presentation, "timing"u8);
        if (timing < 0 || shapeIds.Count == 0)
            return;
        var removed = new HashSet<int>();
        var end = slide.After(timing);
        for (var node = timing + 1; node < end; node++)
        {
            if (slide.AttributeText(node, "spid"u8) is not { } target || !shapeIds.Contains(target))
                continue;
            if (slide.Is(node, XmlVocabulary.Presentation, "spTgt"u8))
                Remove(slide, TimeNode(slide, node), timing, removed);
            else if (slide.Is(slide[node].Parent, XmlVocabulary.Presentation, "bldLst"u8))
                Remove(slide, node, timing, removed);
        }

        foreach (var node in removed)
        {
            if (!HasRemovedAncestor(slide, node, removed))
                edits.Remove(slide.OuterRange(node));
        }
    }

    // What is timed: the nearest element that stands in a list of time nodes. A trigger on a shape takes its whole sequence along.
    private static int TimeNode(XmlIndex slide, int node)
    {
        while (slide[node].Parent >= 0 && !IsList(slide, slide[node].Parent))
            node = slide[node].Parent;
        return node;
    }

    private static bool IsList(XmlIndex slide, int node) =>
        slide.Is(node, XmlVocabulary.Presentation, "childTnLst"u8)
        || slide.Is(node, XmlVocabulary.Presentation, "subTnLst"u8)
        || slide.Is(node, XmlVocabulary.Presentation, "tnLst"u8);

    // Lists may not be empty (ECMA-376 part 1, 19.5.25): the last one takes its list's owner along, up to p:timing itself.
    private static void Remove(XmlIndex slide, int node, int timing, HashSet<int> removed)
    {
        removed.Add(node);
        var list = slide[node].Parent;
        if (node == timing || list < 0 || !slide.Children(list).All(removed.Contains))
            return;
        if (slide.Is(list, XmlVocabulary.Presentation, "childTnLst"u8))
            Remove(slide, TimeNode(slide, slide[list].Parent), timing, removed);
        else if (slide.Is(list, XmlVocabulary.Presentation, "tnLst"u8))
            removed.Add(timing);
        else
            Remove(slide, list, timing, removed);
    }

    private static bool HasRemovedAncestor(XmlIndex slide, int node, HashSet<int> removed)
    {
        for (var ancestor = slide[node].Parent; ancestor >= 0; ancestor = slide[ancestor].Parent)
        {
            if (removed.Contains(ancestor))
                return true;
        }

        return false;
    }
}
