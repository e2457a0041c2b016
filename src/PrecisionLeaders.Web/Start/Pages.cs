using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Pages.Ranking;
using PrecisionLeaders.Web.Pages.Shared;

namespace PrecisionLeaders.Web.Start;

/// <summary>How pages are routed, who may enter which folder, and how input is checked.</summary>
public static partial class PagesSetUp
{
    /// <summary>The cookie that a form of the same browser must come with.</summary>
    internal const string FormCookie = "leaders-form";

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddSingleton<ProbedOrders>();
        ValidatorOptions.Global.LanguageManager.Enabled = false;
        services.AddRazorPages(options =>
        {
            options.Conventions.Add(new PageRouteTransformerConvention(new KebabCase()));
            // Whom not to approach is the firm's business, so admins keep those rules too. Folder policies only ever add, so this folder's are told apart by page.
            options.Conventions.AddFolderApplicationModelConvention("/Searches", page =>
                page.EndpointMetadata.Add(new AuthorizeAttribute(page.ViewEnginePath.StartsWith("/Searches/OffLimits", StringComparison.Ordinal) ? SignIn.Firm : SignIn.Recruiters)));
            options.Conventions.AuthorizeFolder("/Pipeline", SignIn.Recruiters);
            options.Conventions.AuthorizeFolder("/Candidates", SignIn.Recruiters);
            options.Conventions.AuthorizeFolder("/Intake", SignIn.Recruiters);
            options.Conventions.AuthorizeFolder("/Review", SignIn.Committee);
            // Lists and rounds are made under /searches; only their folder is Review.
            options.Conventions.AuthorizeFolder("/Review/Lists", SignIn.Recruiters);
            options.Conventions.AuthorizeFolder("/Review/Rounds", SignIn.Recruiters);
            options.Conventions.AuthorizeFolder("/Review/Questions", SignIn.Recruiters);
            options.Conventions.AuthorizePage("/Ranking/OfSearch", SignIn.Recruiters);
            options.Conventions.AuthorizeFolder("/Ranking/Talent", SignIn.Recruiters);
            options.Conventions.AuthorizePage("/Ranking/OfRound", SignIn.Committee);
            options.Conventions.AuthorizeFolder("/Ranking/Files", SignIn.Committee);
            options.Conventions.AuthorizeFolder("/Ranking/Runs", SignIn.Committee);
            options.Conventions.AuthorizeFolder("/Admin", SignIn.Admins);
            // Rubrics are read by all who sign in and changed by admins.
            options.Conventions.AuthorizeFolder("/Rubrics/Editing", SignIn.Admins);
            options.Conventions.AuthorizePage("/Rubrics/WhatWouldChange", SignIn.Firm);
            options.Conventions.ConfigureFilter(new OneConnection());
            options.Conventions.ConfigureFilter(new BrokenRules());
        }).AddMvcOptions(options =>
        {
            options.Filters.Add<ExpiredForms>();
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            SpeakPlainly(options.ModelBindingMessageProvider);
        }).AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        services.AddOutputCache(RememberedAttribute.Bound);
        services.AddSingleton<RememberedPages>();
        services.AddRouting(options => options.LowercaseUrls = true);
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = Notice.Cookie);
        services.AddAntiforgery(options => options.Cookie.Name = FormCookie);
        return services;
    }

    private static void SpeakPlainly(DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueMustBeANumberAccessor(_ => "This must be a number.");
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => "This is not understood. Check what is written here.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "This is not understood. Check what is written here.");
        messages.SetValueIsInvalidAccessor(_ => "This is not understood. Check what is written here.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "This is not understood. Check what is written here.");
        messages.SetValueMustNotBeNullAccessor(_ => "This is missing.");
        messages.SetMissingBindRequiredValueAccessor(_ => "This is missing.");
    }

    /// <summary>Pages/Account/SignIn is at /account/sign-in.</summary>
    private sealed partial class KebabCase : IOutboundParameterTransformer
    {
        public string? TransformOutbound(object? value) => value is null ? null : Border().Replace(value.ToString()!, "$1-$2").ToLowerInvariant();

        [GeneratedRegex("([a-z0-9])([A-Z])")]
        private static partial Regex Border();
    }
}
