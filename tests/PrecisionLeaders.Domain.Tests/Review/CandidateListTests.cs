using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using static PrecisionLeaders.Domain.Tests.Review.Committee;

namespace PrecisionLeaders.Domain.Tests.Review;

public sealed class CandidateListTests
{
    private readonly Committee committee = new(people: 3);

    private CandidateList Draft()
    {
        var list = new CandidateList(committee.Search, ListKind.ShortList, 1, committee.Lead, Now);
        foreach (var person in committee.People) list.Add(person, $"Line {person.Candidate.FamilyName}");
        return list;
    }

    private static IEnumerable<string> Order(CandidateList list) => list.Entries.OrderBy(entry => entry.Order).Select(entry => entry.Candidacy.Candidate.FamilyName);

    [Fact]
    public void Entries_move_one_place_and_stop_at_the_ends()
    {
        var list = Draft();
        var last = list.Entries[2];
        list.Shift(last, -1);
        Assert.Equal(["Number1", "Number3", "Number2"], Order(list));
        list.Shift(last, -1);
        list.Shift(last, -1);
        Assert.Equal(["Number3", "Number1", "Number2"], Order(list));
        Assert.Equal([1, 2, 3], list.Entries.Select(entry => entry.Order).Order());
    }

    [Fact]
    public void Taking_someone_off_closes_the_gap()
    {
        var list = Draft();
        list.Remove(list.Entries[0]);
        Assert.Equal([1, 2], list.Entries.Select(entry => entry.Order).Order());
    }

    [Fact]
    public void An_order_must_name_everyone_on_the_list_once()
    {
        var list = Draft();
        var entries = list.Entries.ToList();
        list.Arrange([entries[2], entries[0], entries[1]]);
        Assert.Equal(["Number3", "Number1", "Number2"], Order(list));
        Refusal(() => list.Arrange([entries[0], entries[1]]));
        Refusal(() => list.Arrange([entries[0], entries[0], entries[1]]));
    }

    [Fact]
    public void Nobody_is_on_a_list_twice_or_from_another_search()
    {
        var list = Draft();
        Refusal(() => list.Add(committee.People[0]));
        Refusal(() => list.Add(new Committee().People[0]));
    }

    [Fact]
    public void A_presented_list_is_kept_as_it_read_that_day()
    {
        var list = Draft();
        var person = committee.People[0].Candidate;
        person.AddAppointment("Director", "Larkhaven", null, null, Designation.Director);
        list.Present(committee.Raters, Now);
        person.Rename("Someone", "Else", "MD");
        person.AddAppointment("Chief", "Elsewhere", new PartialDate(2026), null);
        var entry = list.Entries[0];
        Assert.Equal(("Person Number1", null, "Director, Larkhaven"), (entry.Name, entry.Credentials, entry.Position));
        Refusal(() => list.Tell(entry, "Other"));
        Refusal(() => list.Shift(entry, 1));
        Refusal(() => list.Remove(entry));
        Refusal(() => list.Arrange([.. list.Entries]));
        Refusal(() => list.Present(committee.Raters, Now));
    }

    [Fact]
    public void Pay_is_hidden_until_chosen_and_the_choice_is_kept_by_the_next_version_and_frozen_by_presenting()
    {
        var list = Draft();
        Assert.Equal(ListFields.All & ~ListFields.Pay, list.Fields);
        Refusal(() => list.Choose((ListFields)4096));
        list.Choose(ListFields.Position | ListFields.Pay);
        list.Present(committee.Raters, Now);
        Refusal(() => list.Choose(ListFields.All));
        var next = list.Next(2, committee.Lead, Now);
        Assert.Equal(ListFields.Position | ListFields.Pay, next.Fields);
        next.Choose(ListFields.Position | ListFields.Place);
        var changes = ListChanges.Between(list, next);
        Assert.Equal((ListFields.Place, ListFields.Pay, false), (changes.Shown, changes.Hidden, changes.IsNone));
    }

    [Fact]
    public void Place_availability_and_pay_are_kept_as_they_were_presented()
    {
        var list = Draft();
        var held = committee.People[0];
        held.Candidate.Reach(null, null, "Port Larkhaven", Market.Looking);
        held.Hear("USD 640,000", " Six months ");
        Assert.Equal((null, "Port Larkhaven", "Six months", "USD 640,000"), list.Entries[0].Told());
        list.Present(committee.Raters, Now);
        held.Hear(null, null);
        Assert.Equal((null, "Port Larkhaven", "Six months", "USD 640,000"), list.Entries[0].Told());
        Assert.Single(ListChanges.Between(list, list.Next(2, committee.Lead, Now)).Retold);
        Refusal(() => held.Hear(new string('y', 201), null));
    }

    [Fact]
    public void A_list_is_presented_to_reviewers_only_and_never_empty()
    {
        Refusal(() => Draft().Present([], Now));
        Refusal(() => Draft().Present([committee.Lead], Now));
        Refusal(() => new CandidateList(committee.Search, ListKind.Slate, 1, committee.Lead, Now).Present(committee.Raters, Now));
    }

    [Fact]
    public void A_new_version_copies_order_and_lines_of_those_still_in_the_search()
    {
        var list = Draft();
        Refusal(() => list.Next(2, committee.Lead, Now));
        list.Shift(list.Entries[2], -1);
        list.Present(committee.Raters, Now);
        committee.People[0].Leave(Disposition.Defaults().First(), null, committee.Lead, Now);
        var next = list.Next(2, committee.Lead, Now);
        Assert.Equal(["Number3", "Number2"], Order(next));
        Assert.Equal("Line Number3", next.Entries[0].Line);
        Assert.False(next.IsPresented);
        Assert.Equal(2, next.Number);
    }
}
