using PrecisionLeaders.Domain.Mail;

namespace PrecisionLeaders.Domain.Tests.Mail;

public sealed class MailWordsTests
{
    public static TheoryData<MailKind> Kinds => [.. Enum.GetValues<MailKind>()];

    private static Dictionary<string, string> Values(params (string Name, string Value)[] values) => values.ToDictionary(value => value.Name, value => value.Value);

    private static string Refused(MailKind kind, string subject, string body) => Assert.Throws<RuleBrokenException>(() => new MailTemplate(kind, subject, body)).Message;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_ships_keeps_its_own_rules(MailKind kind)
    {
        var words = MailWords.DefaultOf(kind);
        MailWords.RequireSubject(kind, words.Subject);
        MailWords.RequireBody(kind, words.Body);
        var filled = words.TextFor(MailWords.NamesOf(kind).ToDictionary(name => name, name => $"<{name}>")) + words.SubjectFor(MailWords.NamesOf(kind).ToDictionary(name => name, name => name));
        Assert.DoesNotContain('{', filled);
    }

    [Fact]
    public void A_name_that_is_not_known_is_refused_with_those_that_are()
    {
        var refusal = Refused(MailKind.ListPresented, "For {nmae}", "{link}");
        Assert.Equal("The subject has {nmae}, which stands for nothing here. These can be used: {name}, {search}, {list}.", refusal);
        Assert.Contains("{candidate}", Refused(MailKind.Reveal, "Scores", "{candidate} leads. {link}"), StringComparison.Ordinal);
        Assert.Contains("{Link}", Refused(MailKind.Reveal, "Scores", "{Link} {link}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Read {link")]
    [InlineData("Read link} {link}")]
    [InlineData("Read {} {link}")]
    [InlineData("Read {{link}}")]
    public void Braces_are_for_names(string body) => Assert.NotEmpty(Refused(MailKind.Reminder, "Due", body));

    [Fact]
    public void A_text_leads_somewhere()
    {
        Assert.Contains("lacks {link}", Refused(MailKind.Reminder, "Due {due}", "Soon."), StringComparison.Ordinal);
        Assert.Contains("lacks {items}", Refused(MailKind.Frame, "{count} things", "Dear {name}"), StringComparison.Ordinal);
        Assert.Contains("paragraph of its own", Refused(MailKind.Frame, "{count} things", "Dear {name}, {items}"), StringComparison.Ordinal);
        Assert.Contains("paragraph of its own", Refused(MailKind.Frame, "{count} things", "{items}\n\n{items}"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_subject_stays_one_line_whatever_fills_it()
    {
        Assert.Equal("A subject is one line.", Refused(MailKind.Reminder, "Due\r\nBcc: everyone@example.org", "{link}"));
        Assert.Equal("For Ada Bcc: everyone@example.org", new MailWords("For {name}", "").SubjectFor(Values(("name", "Ada\r\nBcc: everyone@example.org"))));
    }

    [Fact]
    public void What_fills_a_place_is_not_filled_itself()
    {
        var words = new MailWords("{search}", "{search}\n\n{link}");
        var values = Values(("search", "{link} & <b>bold</b>"), ("link", "https://example.org/?a=1&b=2"));
        Assert.Equal("{link} & <b>bold</b>\n\nhttps://example.org/?a=1&b=2", words.TextFor(values));
        Assert.Equal("<p>{link} &amp; &lt;b&gt;bold&lt;/b&gt;</p>\n<p><a href=\"https://example.org/?a=1&amp;b=2\">https://example.org/?a=1&amp;b=2</a></p>", words.HtmlFor(values));
    }

    [Fact]
    public void What_an_admin_typed_is_text_in_HTML_too() =>
        Assert.Equal("<p>1 &lt; 2<br>\n&lt;script&gt;</p>", new MailWords("", "1 < 2\r\n<script>").HtmlFor(Values()));

    [Fact]
    public void One_mail_goes_under_its_own_subject_and_several_under_the_frames()
    {
        var list = new Letter.Item(MailKind.ListPresented, Values(("search", "Chief & Co"), ("list", "Slate 1"), ("link", "https://x.example/l")));
        var question = new Letter.Item(MailKind.QuestionAnswered, Values(("search", "Chief & Co"), ("link", "https://x.example/q")));
        var one = Letter.To("Ada", [list], MailWords.DefaultOf);
        Assert.Equal("Slate 1 for you to read: Chief & Co", one.Subject);
        Assert.StartsWith("Dear Ada,\n\nSlate 1 for Chief & Co is ready for you.\n\nhttps://x.example/l\n\n", one.Text, StringComparison.Ordinal);
        var both = Letter.To("Ada", [list, question], MailWords.DefaultOf);
        Assert.Equal("2 things for you in PrecisionLeaders", both.Subject);
        Assert.Single(both.Text.Split("Dear Ada,"), part => part.Length == 0);
        Assert.Contains("Your question is answered: Chief & Co\n\nA question", both.Text, StringComparison.Ordinal);
        Assert.Contains("<h2>Your question is answered: Chief &amp; Co</h2>", both.Html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://x.example/q\">", both.Html, StringComparison.Ordinal);
    }
}
