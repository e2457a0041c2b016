using PrecisionLeaders.Domain.Mail;

namespace PrecisionLeaders.Domain.Tests.Mail;

public sealed class MailBagTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero), Night = new(2026, 11, 23, 22, 0, 0, TimeSpan.Zero);
    private static readonly Guid Ada = Guid.CreateVersion7(), Ben = Guid.CreateVersion7();
    private readonly MailSettings settings = new();

    private static WaitingMail Mail(Guid to, DateTimeOffset posted, bool urgent = false, int tries = 0, DateTimeOffset? due = null, string? zone = null, Guid? repeatOf = null) =>
        new(Guid.CreateVersion7(), to, zone, due ?? posted, posted, tries, urgent, repeatOf);

    private IReadOnlyList<MailBag> Gather(DateTimeOffset now, params WaitingMail[] mails) => MailBag.Gather(mails, settings, TimeZoneInfo.Utc, now);

    [Fact]
    public void A_mail_waits_for_others_to_the_same_person_and_goes_with_them()
    {
        var (first, second, other) = (Mail(Ada, Noon), Mail(Ada, Noon.AddMinutes(4)), Mail(Ben, Noon.AddMinutes(4)));
        Assert.Empty(Gather(Noon.AddMinutes(4.9), first, second, other));
        var bag = Assert.Single(Gather(Noon.AddMinutes(5), second, first, other));
        Assert.Equal([first, second], bag.Mails);
        Assert.Equal(first.Id, bag.MessageKey);
    }

    [Fact]
    public void Quiet_hours_hold_back_all_but_what_someone_waits_for()
    {
        var (invitation, list, reminder) = (Mail(Ben, Night, urgent: true), Mail(Ada, Night), Mail(Ada, Night.AddHours(3)));
        Assert.Equal([invitation], Assert.Single(Gather(Night.AddHours(4), list, invitation, reminder)).Mails);
        var morning = new DateTimeOffset(2026, 11, 24, 7, 0, 0, TimeSpan.Zero);
        Assert.Empty(Gather(morning.AddSeconds(-1), list, reminder));
        Assert.Equal([list, reminder], Assert.Single(Gather(morning, list, reminder)).Mails);
    }

    [Fact]
    public void Quiet_hours_are_those_where_the_person_is()
    {
        Assert.Empty(Gather(Noon, Mail(Ada, Noon.AddHours(-1), zone: "Asia/Tokyo")));
        Assert.Single(Gather(Night, Mail(Ada, Night.AddHours(-1), zone: "America/New_York")));
        Assert.Empty(Gather(Night, Mail(Ada, Night.AddHours(-1), zone: "Nowhere/AtAll")));
    }

    [Fact]
    public void A_mail_that_was_refused_keeps_to_its_next_try()
    {
        var (refused, fresh) = (Mail(Ada, Noon.AddHours(-1), tries: 3, due: Noon.AddMinutes(10)), Mail(Ada, Noon.AddMinutes(-5)));
        Assert.Equal([fresh], Assert.Single(Gather(Noon, refused, fresh)).Mails);
        Assert.Equal([refused], Assert.Single(Gather(Noon.AddMinutes(10), refused)).Mails);
    }

    [Fact]
    public void What_goes_again_goes_as_it_was()
    {
        var before = Guid.CreateVersion7();
        var (one, two, fresh) = (Mail(Ada, Noon, repeatOf: before), Mail(Ada, Noon, repeatOf: before), Mail(Ada, Noon.AddMinutes(-9)));
        var bags = Gather(Noon, one, two, fresh);
        Assert.Equal(2, bags.Count);
        // Posted at one moment, they come in the order of their ids.
        Assert.Equal(new[] { one, two }.OrderBy(mail => mail.Id), bags.Single(bag => bag.MessageKey == before).Mails);
    }

    [Fact]
    public void Urgent_mails_go_each_by_itself() => Assert.Equal(2, Gather(Noon, Mail(Ada, Noon, urgent: true), Mail(Ada, Noon, urgent: true)).Count);
}
