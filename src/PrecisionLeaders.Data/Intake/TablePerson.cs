using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>Reads one row of a table of people.</summary>
internal static class TablePerson
{
    public static ReadRecord Read(int line, TableHeader header, IReadOnlyList<string> fields)
    {
        var label = Label(header, fields);
        try
        {
            Rule.Require(fields.Count == header.Count,
                $"This line has {fields.Count} fields where line 1 names {header.Count} columns. Put quotation marks round a field that holds the separator.");
            var person = Person(header, fields);
            person.Check();
            return new ReadRecord(line, person, null) { Label = label };
        }
        catch (RuleBrokenException broken)
        {
            return new ReadRecord(line, null, broken.Message) { Label = label };
        }
    }

    public static string? Label(TableHeader header, IReadOnlyList<string> fields)
    {
        var name = string.Join(' ', new[] { PeopleColumn.Given, PeopleColumn.Family, PeopleColumn.Name }
            .Select(column => header.At(column) is var at and >= 0 && at < fields.Count ? fields[at] : "").Where(part => part.Length > 0));
        return name.Length == 0 ? null : OrcidParts.Cut(name, ReadRecord.LabelLength);
    }

    private static PersonRecord Person(TableHeader header, IReadOnlyList<string> fields)
    {
        var name = Name(header, fields);
        return new PersonRecord
        {
            GivenName = name.Given,
            FamilyName = name.Family,
            Suffix = Field(PeopleColumn.Suffix) ?? name.Suffix,
            Credentials = Field(PeopleColumn.Credentials) ?? name.Credentials,
            Orcid = Orcid(Field(PeopleColumn.Orcid)),
            Email = Field(PeopleColumn.Email),
            Phone = Field(PeopleColumn.Phone),
            Place = Field(PeopleColumn.Place),
            Case = Field(PeopleColumn.Why),
            Specialties = [.. (Field(PeopleColumn.Specialties) ?? "").Split([';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()],
            Appointments = Appointment(header, fields) is { } appointment ? [appointment] : [],
        };

        string? Field(PeopleColumn column) => TablePerson.Field(header, fields, column);
    }

    private static WrittenName Name(TableHeader header, IReadOnlyList<string> fields)
    {
        if (Field(header, fields, PeopleColumn.Family) is { } family) return new(Field(header, fields, PeopleColumn.Given), family, null);
        if (Field(header, fields, PeopleColumn.Name) is { } whole) return WrittenName.Parse(whole);
        var column = header.Written(header.Has(PeopleColumn.Family) ? PeopleColumn.Family : PeopleColumn.Name);
        throw new RuleBrokenException($"No family name. Column “{column}” is empty; add it or leave the row out.");
    }

    private static AppointmentRecord? Appointment(TableHeader header, IReadOnlyList<string> fields)
    {
        var (title, organisation) = (Field(header, fields, PeopleColumn.Title), Field(header, fields, PeopleColumn.Organisation));
        var (start, end) = (Date(header, fields, PeopleColumn.Start), Date(header, fields, PeopleColumn.End));
        if (title is null && organisation is null)
        {
            Rule.Require(start is null && end is null, "There is a date but no position or organisation it belongs to.");
            return null;
        }
        return new(title ?? PersonRecord.UnstatedTitle, organisation ?? PersonRecord.UnstatedOrganisation, start, end);
    }

    private static PartialDate? Date(TableHeader header, IReadOnlyList<string> fields, PeopleColumn column)
    {
        if (Field(header, fields, column) is not { } written) return null;
        Rule.Require(PartialDate.TryParse(written, out var date),
            $"Column “{header.Written(column)}” says “{OrcidParts.Cut(written, 40)}”, which is no date. Write 2021, 2021-03 or 2021-03-09.");
        return date;
    }

    private static string? Orcid(string? written)
    {
        if (written is null) return null;
        var orcid = OrcidId.Parse(written);
        Rule.Require(orcid is not null, $"“{OrcidParts.Cut(written, 60)}” is no ORCID iD: its check digit does not hold. Copy it from orcid.org.");
        return orcid;
    }

    /// <summary>The field's text, or null when it is empty or a lone dash.</summary>
    private static string? Field(TableHeader header, IReadOnlyList<string> fields, PeopleColumn column)
    {
        if (header.At(column) is not (var at and >= 0)) return null;
        var text = fields[at].Trim();
        if (text.Length == 0 || text is "-" or "–" or "—") return null;
        Rule.Require(!IsFormula(text) || (column == PeopleColumn.Phone && IsPhoneNumber(text)),
            $"Column “{header.Written(column)}” begins with “{text[0]}”, which a spreadsheet would run as a formula. Take the sign away or clear the field.");
        return text;
    }

    /// <summary>The signs that make Excel, and others after it, calculate what follows; the wide forms count in some of its languages.</summary>
    private static bool IsFormula(string text) => text[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t' or '\r';

    private static bool IsPhoneNumber(string text) =>
        text[0] == '+' && text.Length > 1 && text.Skip(1).All(sign => char.IsAsciiDigit(sign) || sign is ' ' or '(' or ')' or '-' or '.' or '/' or '\u00A0')
        && text.Any(char.IsAsciiDigit);
}
