/** First names that many people in the Netherlands have: with a full date beside one, it is probably somebody's birthday. */
const names = `Aaliyah Abdel Abdul Adam Ahmed Aisha Ali Amber Amina Amir Amira Amy Anna Anne Annelies Anouk Arjan Astrid Ayoub Ayse Bart Bas Ben Benjamin Bilal
  Bo Boaz Bram Britt Carla Chantal Charlotte Christiaan Claudia Cornelis Daan Daniel David Dean Denise Dennis Dewi Dirk Dylan Elif Elin Elise Els Emma Eric Erik
  Esther Eva Evi Fabian Faith Fatima Fatma Femke Fenna Feline Fien Finn Fleur Floor Floris Frank Fred Gerard Gerrit Gijs Guus Hailey Hamza Hanna Hannah Hans Harm
  Hasan Henk Hidde Hugo Ibrahim Ilse Imane Ingrid Iris Isa Isabel Ismail Ivy Jack James Jan Janneke Jasmijn Jason Jasper Jayden Jelle Jens Jeroen Jesse Jim Job
  Johan Joep John Jolanda Joost Jordy Joris Josephine Joyce Jules Julia Julian Jurre Kaan Karin Kees Kevin Khalid Kim Koen Lana Lars Laura Lauren Leila Lena Lenn
  Leon Levi Lev Liam Lieke Linda Lisa Liv Lize Loek Lotte Louise Luca Lucas Luna Luuk Lynn Maan Maarten Manon Maria Mariam Marieke Marit Mark Marleen Martijn
  Mason Max Maud Mees Mehmet Mia Mike Mila Milan Milo Mohamed Mohammed Monique Morris Mustafa Nadia Naomi Natasja Nathan Niek Niels Nina Noa Noah Noor Nora Nour
  Olivia Omar Otis Patrick Paul Pepijn Peter Pieter Pim Rachid Ramon Rayan Richard Rick Rik Rob Robert Robin Romy Roos Rosa Rosalie Ruben Ryan Saar Sam Samira Samuel
  Sander Sanne Sara Sarah Sebastiaan Sem Senna Siem Silvia Sofia Sofie Sophie Stefan Stijn Suze Sven Svenja Teun Thijs Thijn Thomas Tijn Tim Tobias Tom Tygo Veerle
  Vera Victor Vince Wesley Willem Wim Wouter Xavi Yara Yasin Yasmin Youssef Yusuf Yvonne Zahra Zeynep Zoë Zoey`;

export const firstNames: ReadonlySet<string> = new Set(names.split(/\s+/));
