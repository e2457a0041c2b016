using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PrecisionLeaders.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SpecialtyTree : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "BroaderId",
                table: "Specialties",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Headings",
                table: "Specialties",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "IsRetired",
                table: "Specialties",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Synonyms",
                table: "Specialties",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "DeclinedSpecialty",
                columns: table => new
                {
                    SpecialtyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CandidateId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeclinedSpecialty", x => new { x.CandidateId, x.SpecialtyId });
                    table.ForeignKey(
                        name: "FK_DeclinedSpecialty_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DeclinedSpecialty_Specialties_SpecialtyId",
                        column: x => x.SpecialtyId,
                        principalTable: "Specialties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Specialties_BroaderId",
                table: "Specialties",
                column: "BroaderId");

            migrationBuilder.CreateIndex(
                name: "IX_DeclinedSpecialty_SpecialtyId",
                table: "DeclinedSpecialty",
                column: "SpecialtyId");

            migrationBuilder.AddForeignKey(
                name: "FK_Specialties_Specialties_BroaderId",
                table: "Specialties",
                column: "BroaderId",
                principalTable: "Specialties",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Specialties_Specialties_BroaderId",
                table: "Specialties");

            migrationBuilder.DropTable(
                name: "DeclinedSpecialty");

            migrationBuilder.DropIndex(
                name: "IX_Specialties_BroaderId",
                table: "Specialties");

            migrationBuilder.DropColumn(
                name: "BroaderId",
                table: "Specialties");

            migrationBuilder.DropColumn(
                name: "Headings",
                table: "Specialties");

            migrationBuilder.DropColumn(
                name: "IsRetired",
                table: "Specialties");

            migrationBuilder.DropColumn(
                name: "Synonyms",
                table: "Specialties");
        }
    }
}
