using System.Text;
using System.Xml.Linq;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Parts whose XML is well-formed but says something else, or is XML no more.</summary>
internal static class MutantXml
{
    private static readonly string[] Values =
    [
        "", "0", "-1", "1", "true", "2147483648", "-2147483649", "99999999999999999999", "1e400", "NaN", "../../../etc/passwd", "/", "#", "rId999", "A1:XFD1048576", "ZZZZ99999999",
        "'Sheet'!$A$1:$B$0", "http://[", "\u0085", new string('x', 70_000), "#m/i/card/99999999999", "mblank000000/title/title/1", "application/xml", "en-US-x-very-long", "A1:A",
    ];

    public static byte[] Change(byte[] bytes, Random random)
    {
        var file = new OfficeFile(bytes);
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var part = MutantPart.Any(file, random, random.Next(6) == 0 ? ".rels" : ".xml");
            if (random.Next(8) == 0)
                file.Replace(part, Hostile(file.Bytes(part), random));
            else
                ChangeTree(file, part, random);
        }

        return file.Save();
    }

    /// <summary>Bytes as a bad disk gives them back.</summary>
    public static byte[] Damaged(byte[] content, Random random)
    {
        var copy = content.ToArray();
        for (var changes = random.Next(1, 6); changes > 0 && copy.Length > 0; changes--)
            copy[random.Next(copy.Length)] = (byte)"<>&\"'/=! \0\u007fAz0"[random.Next(14)];
        return copy;
    }

    private static void ChangeTree(OfficeFile file, string part, Random random)
    {
        XElement root;
        try
        {
            root = file.Tree(part).Root!;
        }
        catch (System.Xml.XmlException)
        {
            return;
        }

        var elements = root.DescendantsAndSelf().ToList();
        var element = elements[random.Next(elements.Count)];
        var other = elements[random.Next(elements.Count)];
        switch (random.Next(8))
        {
            case 0 when element != root: element.Remove(); break;
            case 1 when element != root: element.AddAfterSelf(new XElement(element)); break;
            case 2 when element != root && other != root && !element.DescendantsAndSelf().Contains(other): other.ReplaceWith(new XElement(element)); break;
            case 3:
                element.Name = random.Next(2) == 0 ? other.Name : XNamespace.Get("urn:other") + element.Name.LocalName;
                element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration && attribute.Name.LocalName == "xmlns").Remove();
                break;
            case 4: element.RemoveNodes(); break;
            case 5 when !element.HasElements: element.Value = Values[random.Next(Values.Length)]; break;
            default: ChangeAttribute(element, elements, random); break;
        }
    }

    private static void ChangeAttribute(XElement element, List<XElement> elements, Random random)
    {
        var attributes = element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).ToList();
        if (attributes.Count == 0)
            attributes = elements.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Take(200).ToList();
        if (attributes.Count == 0)
            return;
        var chosen = attributes[random.Next(attributes.Count)];
        var others = elements.Attributes(chosen.Name).ToList();
        if (random.Next(4) == 0)
            chosen.Remove();
        else
            chosen.Value = random.Next(2) == 0 ? Values[random.Next(Values.Length)] : others[random.Next(others.Count)].Value;
    }

    // Entities that multiply, files named from outside, elements without end, huge counts.
    private static byte[] Hostile(byte[] content, Random random)
    {
        var text = Encoding.UTF8.GetString(content);
        var body = text.IndexOf("?>", StringComparison.Ordinal) is >= 0 and var end ? text[(end + 2)..] : text;
        var nested = random.Next(300, 60_000);
        var open = body.IndexOf('>', StringComparison.Ordinal) + 1;
        return Encoding.UTF8.GetBytes(random.Next(5) switch
        {
            0 => "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;&x;&x;&x;&x;&x;\"><!ENTITY z \"&y;&y;&y;&y;&y;&y;&y;\">]>" + body.Replace("</", "&z;</", StringComparison.Ordinal),
            1 => "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">" + body,
            2 => string.Concat(Enumerable.Repeat("<a>", nested)) + string.Concat(Enumerable.Repeat("</a>", nested)),
            3 when open > 0 && body[open - 2] != '/' => body.Insert(open, string.Concat(Enumerable.Repeat("<a>", nested)) + string.Concat(Enumerable.Repeat("</a>", nested))),
            _ => body.Replace("count=\"", "count=\"4294967295", StringComparison.OrdinalIgnoreCase),
        });
    }
}
