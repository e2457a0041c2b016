using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake.Cv;

/// <summary>A CV, whatever wrote it: one person, proposed. Deriving kinds say how its text is had.</summary>
public abstract class CvFile : FileKind
{
    public override string Source => "CV";

    /// <param name="content">the whole file</param>
    /// <param name="note">as in <see cref="FileKind.Read"/></param>
    /// <exception cref="RuleBrokenException">when no text can be had of it</exception>
    internal abstract string TextOf(Stream content, Action<string> note);

    public override IEnumerable<ReadRecord> Read(Stream content, Action<string> note)
    {
        var reading = CvReading.Of(TextOf(content, note));
        Rule.Require(reading.Text.Length > 0, "The file holds no text.");
        note("Made out in the text of a CV, which states nothing field by field: so it is left out at first: look at name, addresses and degrees, then take it in.");
        yield return Proposed(reading);
    }

    private static ReadRecord Proposed(CvReading reading)
    {
        if (reading.Name is null)
            return new(null, null, reading.Emails.Count + reading.Orcids.Count == 0 ? "No name, no e-mail address and no ORCID iD can be made out. Enter the person by hand and attach the CV."
                : "No name can be made out. Enter the person by hand and attach the CV.")
            { Label = reading.Email };
        try
        {
            var name = WrittenName.Parse(reading.Name);
            var person = new PersonRecord
            {
                GivenName = name.Given,
                FamilyName = name.Family,
                Suffix = name.Suffix,
                Credentials = name.Credentials,
                Email = reading.Email,
                Phone = reading.Phones.FirstOrDefault(phone => phone.Length <= Candidate.PhoneLength),
                // Whose of several it is, nobody can say.
                Orcid = reading.Orcids is [var only] ? only : null,
                Degrees = reading.Degrees,
                Identifiers = [.. reading.Emails.Skip(1).Take(5).Select(other => new IdentifierRecord(PersonRecord.OtherEmailScheme, other, null))],
                Cv = reading.Text,
            };
            person.Check();
            return new(null, person, null) { Label = reading.Name, IsProposal = true };
        }
        catch (RuleBrokenException broken)
        {
            return new(null, null, broken.Message) { Label = reading.Name };
        }
    }
}

/// <summary>A CV as a Word document.</summary>
internal sealed class CvWord : CvFile
{
    public override string Name => "CV (Word)";

    public override bool Recognises(FileHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.Entries.Contains("word/document.xml");
    }

    internal override string TextOf(Stream content, Action<string> note) => Office.WordText.Of(content, 2 * CvReading.MaxText);
}

/// <summary>A CV as plain text. A text is taken for one when two of its lines are headings of CVs and none of its first names columns.</summary>
internal sealed class CvText : CvFile
{
    private const int MaxBytes = 4 * 1024 * 1024;

    public override string Name => "CV (text)";

    public override bool Recognises(FileHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return !head.IsJson && head.Root is null && head.Entries.Count == 0 && !head.FirstLine.Contains(',', StringComparison.Ordinal)
            && head.Text.Split('\n').Count(line => line.Length < 100 && CvSection.IsKnown(line.Trim())) >= 2;
    }

    internal override string TextOf(Stream content, Action<string> note)
    {
        Rule.Require(content.Length <= MaxBytes, "The text is longer than any CV.");
        return FileText.Decode(PeopleFile.Whole(content).Span).ReplaceLineEndings("\n");
    }
}
